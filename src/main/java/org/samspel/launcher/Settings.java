package org.samspel.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Everything an owner can set. This is the only place that reads the keys, so that the launcher
 * refuses a mistake before the server starts and the server sees the same values; therefore plain
 * Java 17 without any API of the server. The keys, their defaults and their meaning stand in {@code
 * META-INF/microprofile-config.properties}.
 */
public record Settings(
        Path content,
        Path data,
        Path themes,
        Address address,
        boolean liveReload,
        Server server,
        Extraction extraction,
        Markdown markdown,
        History history,
        Uploads uploads,
        Database database,
        Mail mail,
        Sharing sharing,
        Api api,
        Webhooks webhooks,
        Remote remote) {

    private static final String DATABASE_PASSWORD = "samspel.database.password";
    private static final String MAIL_PASSWORD = "samspel.mail.password";
    private static final String BOUNCES_PASSWORD = "samspel.mail.bounces.password";
    private static final String REMOTE_PASSWORD = "samspel.remote.password";

    /** The settings that must not be seen in a list of processes. */
    static final List<String> SECRETS =
            List.of(DATABASE_PASSWORD, MAIL_PASSWORD, BOUNCES_PASSWORD, REMOTE_PASSWORD);

    /** Where the portal listens, and the public address its links use. */
    public record Address(String host, int port, URI url) {}

    /**
     * How the server runs.
     *
     * @param memory of its heap, in megabytes; 0 for as much as the content needs
     * @param java empty when one is to be found
     */
    public record Server(int memory, int threads, boolean aot, Path java) {}

    /** What reading the text of one document may cost; memory in megabytes. */
    public record Extraction(int memory, Duration timeout) {}

    /** What turning one Markdown file into a page may cost; size in bytes. */
    public record Markdown(int maxSize, Duration timeout) {}

    /** What is kept in the history; size in bytes. */
    public record History(long maxFileSize) {}

    /**
     * How much staff may send; sizes in bytes, of one file, of all of a person's, of all there are.
     */
    public record Uploads(long maxFileSize, long maxPerPerson, long maxTotal) {}

    /** Where the database is, as a JDBC address; empty means a file in the data folder. */
    public record Database(String url, String user, String password) {

        /** Without the password: what is printed lasts. */
        @Override
        public String toString() {
            return "Database[url=" + url + ", user=" + user + "]";
        }
    }

    /**
     * How letters are sent.
     *
     * @param from an address, with or without a name: {@code Portal <portal@example.org>}
     */
    public record Mail(MailServer server, String from, Bounces bounces, Dkim dkim) {}

    /** Where letters are handed over; without a host they become files in the data folder. */
    public record MailServer(String host, int port, String tls, String user, String password) {

        /** Without the password: what is printed lasts. */
        @Override
        public String toString() {
            return "MailServer[host=" + host + ", port=" + port + ", user=" + user + "]";
        }
    }

    /**
     * Where reports about lost letters come in: a Maildir or an IMAP mailbox; empty means nowhere.
     */
    public record Bounces(String place, String user, String password) {

        /** Without the password: what is printed lasts. */
        @Override
        public String toString() {
            return "Bounces[place=" + place + ", user=" + user + "]";
        }
    }

    /** The signature of the portal's domain; an empty selector means none. */
    public record Dkim(String selector, String domain, Path key) {}

    /** Whether visitors who have shown that an address is theirs can send letters with links. */
    public record Sharing(boolean guests) {}

    /**
     * The interface for programs.
     *
     * @param origins whose pages may ask from a browser, as {@code https://example.org}; {@code *}
     *     means anyone's
     * @param perMinute how many questions one address may ask; 0: any number
     * @param patience how long a text may take to come
     */
    public record Api(List<String> origins, int perMinute, Duration patience) {
        public Api {
            origins = List.copyOf(origins);
        }
    }

    /**
     * What programs elsewhere are told.
     *
     * @param inside whether messages may also go into the portal's own network, and without TLS
     */
    public record Webhooks(boolean inside) {}

    /**
     * The git repository the content is exchanged with.
     *
     * @param address https or file; empty when there is none
     * @param branch name of the branch there
     */
    public record Remote(Optional<URI> address, String branch, String user, String password) {

        /** Without the password: what is printed lasts. */
        @Override
        public String toString() {
            return "Remote[address=" + address + ", branch=" + branch + ", user=" + user + "]";
        }
    }

    /** One or more settings are wrong; the message names all of them. */
    public static final class Invalid extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        Invalid(List<String> problems) {
            super(
                    "Samspel can't start, "
                            + (problems.size() == 1
                                    ? "one setting is wrong:"
                                    : problems.size() + " settings are wrong:")
                            + String.join("", problems));
        }
    }

    /**
     * Reads settings.
     *
     * @param given only settings of Samspel, as {@code samspel.port} or in the form of an
     *     environment variable, {@code SAMSPEL_PORT}; what is missing takes its default
     * @throws Invalid naming all wrong and all unknown settings
     */
    public static Settings from(Map<String, String> given) {
        return new Reading(given).settings();
    }

    /**
     * All settings as text, folders absolute: what the launcher hands to the server, so that both
     * mean the same folders.
     */
    public Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("samspel.content", absolute(content));
        map.put("samspel.data", absolute(data));
        map.put("samspel.themes", absolute(themes));
        map.put("samspel.host", address.host());
        map.put("samspel.port", String.valueOf(address.port()));
        map.put("samspel.url", address.url().toString());
        map.put("samspel.live-reload", String.valueOf(liveReload));
        map.put("samspel.memory", String.valueOf(server.memory()));
        map.put("samspel.http-threads", String.valueOf(server.threads()));
        map.put("samspel.aot", String.valueOf(server.aot()));
        map.put("samspel.java", server.java().toString());
        map.put("samspel.extraction.memory", String.valueOf(extraction.memory()));
        map.put("samspel.extraction.timeout", String.valueOf(extraction.timeout().toSeconds()));
        map.put("samspel.markdown.max-size", String.valueOf(markdown.maxSize()));
        map.put("samspel.markdown.timeout", String.valueOf(markdown.timeout().toMillis()));
        map.put("samspel.history.max-file-size", String.valueOf(history.maxFileSize()));
        map.put("samspel.uploads.max-file-size", String.valueOf(uploads.maxFileSize()));
        map.put("samspel.uploads.max-per-person", String.valueOf(uploads.maxPerPerson()));
        map.put("samspel.uploads.max-total", String.valueOf(uploads.maxTotal()));
        map.put("samspel.database.url", database.url());
        map.put("samspel.database.user", database.user());
        map.put(DATABASE_PASSWORD, database.password());
        map.put("samspel.mail.host", mail.server().host());
        map.put("samspel.mail.port", String.valueOf(mail.server().port()));
        map.put("samspel.mail.tls", mail.server().tls());
        map.put("samspel.mail.user", mail.server().user());
        map.put(MAIL_PASSWORD, mail.server().password());
        map.put("samspel.mail.from", mail.from());
        map.put("samspel.mail.bounces", mail.bounces().place());
        map.put("samspel.mail.bounces.user", mail.bounces().user());
        map.put(BOUNCES_PASSWORD, mail.bounces().password());
        map.put("samspel.mail.dkim.selector", mail.dkim().selector());
        map.put("samspel.mail.dkim.domain", mail.dkim().domain());
        map.put("samspel.mail.dkim.key", mail.dkim().key().toString());
        map.put("samspel.sharing.guests", String.valueOf(sharing.guests()));
        map.put("samspel.api.origins", String.join(" ", api.origins()));
        map.put("samspel.api.per-minute", String.valueOf(api.perMinute()));
        map.put("samspel.api.patience", String.valueOf(api.patience().toSeconds()));
        map.put("samspel.webhooks.inside", String.valueOf(webhooks.inside()));
        map.put("samspel.remote", remote.address().map(URI::toString).orElse(""));
        map.put("samspel.remote.branch", remote.branch());
        map.put("samspel.remote.user", remote.user());
        map.put(REMOTE_PASSWORD, remote.password());
        return map;
    }

    private static String absolute(Path folder) {
        return folder.toAbsolutePath().normalize().toString();
    }

    /** One pass over the given values that collects every mistake before it complains. */
    private static final class Reading {
        private final SettingsManual manual = SettingsManual.read();
        private final Map<String, String> values = new TreeMap<>(manual.defaults());
        private final List<String> problems = new ArrayList<>();

        Reading(Map<String, String> given) {
            given.forEach(this::takeEnvironment);
            given.forEach(this::takeKey);
        }

        private void takeEnvironment(String name, String value) {
            manual.keyOfEnvironment(name).ifPresent(key -> values.put(key, value.strip()));
        }

        private void takeKey(String name, String value) {
            if (manual.knows(name)) {
                values.put(name, value.strip());
            } else if (manual.keyOfEnvironment(name).isEmpty()) {
                problems.add(
                        problem(
                                name,
                                value,
                                "There is no such setting." + manual.suggestion(name)));
            }
        }

        Settings settings() {
            int port = whole("samspel.port", 0, 65535);
            Settings settings =
                    new Settings(
                            folder("samspel.content"),
                            folder("samspel.data"),
                            folder("samspel.themes"),
                            new Address(host(), port, url(port)),
                            yesOrNo("samspel.live-reload"),
                            server(),
                            extraction(),
                            markdown(),
                            new History(number("samspel.history.max-file-size", 1, 1L << 40)),
                            uploads(),
                            database(),
                            mail(),
                            new Sharing(yesOrNo("samspel.sharing.guests")),
                            api(),
                            new Webhooks(yesOrNo("samspel.webhooks.inside")),
                            remote());
            if (!problems.isEmpty()) {
                throw new Invalid(problems);
            }
            return settings;
        }

        private Server server() {
            return new Server(
                    zeroOr("samspel.memory", 128, 65536),
                    whole("samspel.http-threads", 0, 1024),
                    yesOrNo("samspel.aot"),
                    read("samspel.java", "a folder, or nothing", Path::of));
        }

        private Uploads uploads() {
            long most = 1L << 50;
            return new Uploads(
                    number("samspel.uploads.max-file-size", 1, most),
                    number("samspel.uploads.max-per-person", 1, most),
                    number("samspel.uploads.max-total", 1, most));
        }

        private Extraction extraction() {
            return new Extraction(
                    whole("samspel.extraction.memory", 32, 65536),
                    Duration.ofSeconds(whole("samspel.extraction.timeout", 1, 3600)));
        }

        private Markdown markdown() {
            return new Markdown(
                    whole("samspel.markdown.max-size", 1024, 1 << 26),
                    Duration.ofMillis(whole("samspel.markdown.timeout", 10, 600_000)));
        }

        private Database database() {
            return new Database(
                    read(
                            "samspel.database.url",
                            "jdbc:postgresql://host/name without user and password, or nothing",
                            Reading::postgres),
                    values.getOrDefault("samspel.database.user", ""),
                    values.getOrDefault(DATABASE_PASSWORD, ""));
        }

        private Api api() {
            return new Api(
                    read(
                            "samspel.api.origins",
                            "origins as https://example.org with blanks between, or *",
                            Reading::origins),
                    whole("samspel.api.per-minute", 0, 1_000_000),
                    Duration.ofSeconds(whole("samspel.api.patience", 1, 3600)));
        }

        private Mail mail() {
            return new Mail(
                    mailServer(),
                    read(
                            "samspel.mail.from",
                            "an address, or a name and an address as Portal <portal@example.org>",
                            Reading::from),
                    new Bounces(
                            read(
                                    "samspel.mail.bounces",
                                    "a folder, imaps://host/INBOX without user and password, or"
                                            + " nothing",
                                    Reading::postbox),
                            values.getOrDefault("samspel.mail.bounces.user", ""),
                            values.getOrDefault(BOUNCES_PASSWORD, "")),
                    dkim());
        }

        private Dkim dkim() {
            String allowed = "a name, or nothing";
            Dkim dkim =
                    new Dkim(
                            read("samspel.mail.dkim.selector", allowed, Reading::name),
                            read("samspel.mail.dkim.domain", allowed, Reading::name),
                            read("samspel.mail.dkim.key", "a file, or nothing", Path::of));
            boolean nothing = dkim.selector().isEmpty();
            if (nothing != dkim.domain().isEmpty() || nothing != dkim.key().toString().isEmpty()) {
                String what = "Selector, domain and key are needed together.";
                problems.add(problem("samspel.mail.dkim.selector", dkim.selector(), what));
            }
            return dkim;
        }

        private MailServer mailServer() {
            return new MailServer(
                    read("samspel.mail.host", "a host name, or nothing", Reading::name),
                    whole("samspel.mail.port", 1, 65535),
                    read(
                            "samspel.mail.tls",
                            "none, starttls or tls",
                            text -> accept(text, text.matches("none|starttls|tls"))),
                    values.getOrDefault("samspel.mail.user", ""),
                    values.getOrDefault(MAIL_PASSWORD, ""));
        }

        private Remote remote() {
            return new Remote(
                    read(
                            "samspel.remote",
                            "https://host/name.git without user and password, file:///folder, or"
                                    + " nothing",
                            Reading::remote),
                    read("samspel.remote.branch", "the name of a branch", Reading::branch),
                    values.getOrDefault("samspel.remote.user", ""),
                    values.getOrDefault(REMOTE_PASSWORD, ""));
        }

        private String host() {
            return read("samspel.host", "a host name or an IP address", Reading::host);
        }

        private URI url(int port) {
            return read(
                    "samspel.url",
                    "an address as https://example.org without query, or nothing",
                    text -> text.isEmpty() ? URI.create("http://localhost:" + port) : url(text));
        }

        private Path folder(String key) {
            return read(key, "the name of a folder", Reading::path);
        }

        private boolean yesOrNo(String key) {
            return read(key, "true or false", Reading::truth);
        }

        private int whole(String key, int least, int most) {
            return (int) number(key, least, most);
        }

        private int zeroOr(String key, int least, int most) {
            String allowed = "0, or a whole number from " + least + " to " + most;
            return read(
                    key, allowed, text -> (int) within(text, text.equals("0") ? 0 : least, most));
        }

        private long number(String key, long least, long most) {
            String allowed = "a whole number from " + least + " to " + most;
            return read(key, allowed, text -> within(text, least, most));
        }

        /** A wrong value is noted, and its default stands in so that reading can go on. */
        private <T> T read(String key, String allowed, Function<String, T> parser) {
            String value = values.getOrDefault(key, "");
            try {
                return parser.apply(value);
            } catch (IllegalArgumentException wrong) {
                String what = manual.meaning(key) + " Allowed: " + allowed + ".";
                problems.add(problem(key, value, what));
                return parser.apply(manual.defaults().getOrDefault(key, ""));
            }
        }

        private static String problem(String key, String value, String what) {
            return String.format("%n  %s = %s%n    %s", key, value, what);
        }

        private static String host(String text) {
            return accept(text, text.matches("[\\p{Alnum}.:_-]+"));
        }

        private static Path path(String text) {
            accept(text, !text.isEmpty());
            return Path.of(text);
        }

        private static boolean truth(String text) {
            return Boolean.parseBoolean(accept(text, text.matches("true|false")));
        }

        private static long within(String text, long least, long most) {
            long number = Long.parseLong(text);
            accept(text, number >= least && number <= most);
            return number;
        }

        private static URI url(String text) {
            URI url = URI.create(text.replaceAll("/+$", ""));
            accept(text, List.of("http", "https").contains(String.valueOf(url.getScheme())));
            accept(text, url.getHost() != null && url.getRawUserInfo() == null);
            accept(text, url.getRawQuery() == null && url.getRawFragment() == null);
            return url;
        }

        /** No password in the address: addresses stand in logs. */
        private static String postgres(String text) {
            boolean secret = text.matches("(?i).*[?&](user|password)=.*|.*//[^/]*@.*");
            String form = "jdbc:postgresql://[^\\s/?]+/[^\\s/?]+(\\?\\S*)?";
            return accept(text, text.isEmpty() || (text.matches(form) && !secret));
        }

        private static List<String> origins(String text) {
            String one = "https?://[\\p{Alnum}.-]+(:\\d{1,5})?";
            accept(text, text.matches("|\\*|" + one + "( +" + one + ")*"));
            return text.isEmpty() ? List.of() : List.of(text.split(" +"));
        }

        private static String name(String text) {
            return accept(text, text.matches("[\\p{Alnum}.:_-]*"));
        }

        /** Room is needed before the @ for what tells one letter from another. */
        private static String from(String text) {
            String address = "[\\p{Alnum}._-]{1,20}@[\\p{Alnum}.-]+";
            return accept(text, text.matches(address + "|[^<>\\p{Cntrl}]{1,100}<" + address + ">"));
        }

        /** No password in the address: addresses stand in logs. */
        private static String postbox(String text) {
            boolean mailbox = text.matches("imaps?:.*");
            return accept(text, !mailbox || text.matches("imaps?://[^\\s/@?]+(/[^\\s?]*)?"));
        }

        /** No password in the address: addresses stand in logs. */
        private static Optional<URI> remote(String text) {
            if (text.isEmpty()) {
                return Optional.empty();
            }
            URI address = URI.create(text);
            boolean isFile = "file".equals(address.getScheme()) && address.getHost() == null;
            boolean isWeb = "https".equals(address.getScheme()) && address.getHost() != null;
            accept(text, (isFile || isWeb) && address.getRawUserInfo() == null);
            accept(text, address.getRawQuery() == null && address.getRawFragment() == null);
            accept(text, address.getRawPath() != null && address.getRawPath().length() > 1);
            return Optional.of(address);
        }

        /** What git allows, and no more than one may want. */
        private static String branch(String text) {
            boolean odd = text.contains("..") || text.contains("//") || text.endsWith(".lock");
            return accept(text, text.matches("\\w([\\w./-]{0,198}\\w)?") && !odd);
        }

        private static String accept(String text, boolean allowed) {
            if (!allowed) {
                throw new IllegalArgumentException(text);
            }
            return text;
        }
    }
}
