package org.samspel.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.samspel.openapi.About;

/** A work, told in one of its languages. */
@About("An article, report, project, organisation or page, told in one of its languages.")
public record WorkItem(
        @About("Its permanent name: kind and folder.") String id,
        @About(
                        value = "What it is.",
                        oneOf = {"article", "report", "project", "organisation", "page"})
                String kind,
        @About(
                        value = "The language it is told in here.",
                        oneOf = {"sv", "nb", "nn", "en"})
                String language,
        @About("There when the language asked for is missing.") Optional<Fallback> fallback,
        Text title,
        @About("One sentence about it.") Optional<Text> description,
        @About("The day it is dated.") Optional<LocalDate> published,
        @About("The day its author last changed it.") Optional<LocalDate> modified,
        @About("Names, as they are signed.") List<String> authors,
        List<Text> tags,
        @About("SPDX identifier.") Optional<String> license,
        @About("All its languages.") List<TranslationLink> translations,
        @About("Projects it came out of.") List<Reference> projects,
        @About("Organisations it has to do with.") List<Reference> organisations,
        @About("Files that lie with it.") List<Reference> files,
        @About("Only of a report.") Optional<ReportFacts> report,
        @About("Only of a project.") Optional<ProjectFacts> project,
        @About("Only of an organisation.") Optional<OrganisationFacts> organisation,
        Links links) {

    /** One of the languages of a work. */
    @About("A translation.")
    public record TranslationLink(
            @About(
                            value = "Its language.",
                            oneOf = {"sv", "nb", "nn", "en"})
                    String language,
            @About("Its title, in that language.") String title,
            @About("Where its text is.") String self,
            @About("The page for readers.") String page) {}

    /** What only reports have. */
    @About("What only reports have.")
    public record ReportFacts(
            @About("Number in the publisher's series.") Optional<String> number,
            @About("Name, or the name of an organisation of the site.") Optional<String> publisher,
            @About("Who paid.") List<String> funders) {}

    /** What only projects have. */
    @About("What only projects have.")
    public record ProjectFacts(
            @About("First day.") Optional<LocalDate> start,
            @About("Last day.") Optional<LocalDate> end,
            Optional<String> programme) {}

    /** What only organisations have. */
    @About("What only organisations have.")
    public record OrganisationFacts(
            @About("ISO 3166-1 alpha-2.") Optional<String> country,
            @About("Its record in the Research Organization Registry.") Optional<String> ror,
            @About("Its own website.") Optional<String> website) {}
}
