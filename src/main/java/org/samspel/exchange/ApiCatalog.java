package org.samspel.exchange;

import java.util.ArrayList;
import java.util.List;
import org.samspel.languages.Language;
import org.samspel.publishing.Addresses;

/**
 * What programs can ask this site for, in one place (RFC 9727, FAIRiCat): each entrance with what
 * says how it is used, and what it says of itself.
 */
public final class ApiCatalog {
    /** Where it is, on every site. */
    public static final String ADDRESS = "/.well-known/api-catalog";

    public static final String MEDIA_TYPE =
            "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"";

    /** Leads to it from the pages that people begin at. */
    public static final String SIGNPOST = "<" + ADDRESS + ">; rel=\"api-catalog\"";

    private static final String OPENAPI = "application/vnd.oai.openapi+json";

    private static final String PROTOCOL =
            "https://www.openarchives.org/OAI/openarchivesprotocol.html";

    private ApiCatalog() {}

    /**
     * To be sent in UTF-8.
     *
     * @param url the site's public address, without a slash at the end
     * @param languages of the interface
     */
    public static String of(String url, List<Language> languages) {
        String oai = url + "/oai";
        String api = url + "/api/v1/";
        List<Signpost> links = new ArrayList<>();
        links.add(item(url, oai, "text/xml"));
        links.add(item(url, api, "application/json"));
        links.add(item(url, url + "/sitemap.xml", "application/xml"));
        for (Language language : languages) {
            String feed = Atom.ENDING.beside(Addresses.home(language));
            links.add(item(url, url + feed, Atom.ENDING.mediaType()));
            links.add(item(url, url + OpenSearch.address(language), OpenSearch.MEDIA_TYPE));
        }
        links.add(Signpost.to(oai, "service-doc", PROTOCOL, "text/html"));
        links.add(Signpost.to(oai, "service-meta", oai + "?verb=Identify", "text/xml"));
        links.add(Signpost.to(api, "service-desc", url + "/openapi", OPENAPI));
        for (Language language : languages) {
            String told = url + Addresses.ofApi(language);
            links.add(Signpost.to(api, "service-doc", told, "text/html"));
        }
        links.add(Signpost.to(api, "status", api + "status", "application/json"));
        return Linkset.ofLinks(links);
    }

    private static Signpost item(String url, String address, String type) {
        return Signpost.to(url + ADDRESS, "item", address, type);
    }
}
