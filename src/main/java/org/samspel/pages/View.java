package org.samspel.pages;

import java.time.Duration;
import java.util.List;

/**
 * What one page shows: the contract with themes. A layout has the same name as {@link #layout()}
 * and sees the view as {@code view} and its frame as {@code page}.
 */
public sealed interface View {

    Frame frame();

    /** Name of the layout: {@code home}, {@code list}, {@code article} … */
    String layout();

    /** How long the search index took to find what is on it; zero when it was not asked. */
    default Duration took() {
        return Duration.ZERO;
    }

    /**
     * A work in a list.
     *
     * @param kind message key part: {@code article report project organisation page}
     * @param language code of its content; {@code lang} of the card
     * @param foreign whether that is not the language of the interface: the card says so
     * @param date as people write it in the language of the interface; may be empty
     * @param isoDate for {@code <time datetime>}
     * @param image address; empty when there is none
     */
    record Card(
            String kind,
            String title,
            String description,
            String address,
            String language,
            boolean foreign,
            String date,
            String isoDate,
            String image,
            String imageAlt,
            List<Frame.Link> tags) {}

    /**
     * A file to download.
     *
     * @param name file name
     * @param title what it is called
     * @param address of the file
     * @param type as people call it: {@code PDF}
     * @param size as people write it: {@code 1,2 MB}
     * @param pages number of pages; 0 when unknown
     * @param language code of its language; empty when unknown
     * @param downloads how often it was taken
     * @param explanation what is known of it before it is opened
     * @param earlier what it was before
     * @param preview where to see what is in it
     */
    record File(
            String name,
            String title,
            String description,
            String address,
            String type,
            String size,
            int pages,
            String language,
            String date,
            String isoDate,
            Downloads downloads,
            Explanation explanation,
            Earlier earlier,
            Preview preview) {}

    /** The earlier versions of a file, newest first. */
    record Earlier(List<Version> versions) {}

    /**
     * An earlier version of a file.
     *
     * @param date the last day it was in use, as people write it
     * @param address empty when it is not kept
     */
    record Version(String date, String isoDate, String size, String address) {}

    /**
     * What takes whose place.
     *
     * @param replaces the works this one replaces
     * @param newer the works that replace this one
     */
    record Succession(List<Successor> replaces, List<Successor> newer) {}

    /**
     * A link to a work that comes before or after.
     *
     * @param language code of its title
     */
    record Successor(String title, String address, String language) {}

    /**
     * The page that shows what is in a file.
     *
     * @param address empty when it can't be shown
     */
    record Preview(String address) {}

    /** How often a file was downloaded, as of some minutes ago. */
    record Downloads(long total) {}

    /**
     * All files of a page in one; of a page that has fewer than two, everything is empty.
     *
     * @param address of the archive
     * @param size as people write it: {@code 12 MB}
     * @param files how many
     */
    record Archive(String address, String size, int files) {}

    /**
     * What a file says of itself.
     *
     * @param picture of its first page
     * @param verdict of the automatic check, message key part: {@code good flawed unreadable
     *     unknown}; empty when the file has not been looked at yet
     * @param flaws what the check misses
     * @param merits what the check has found in order
     * @param ask address to ask for an accessible version at; empty when there is none
     */
    record Explanation(
            Picture picture,
            String sha256,
            String verdict,
            List<Line> flaws,
            List<Line> merits,
            String ask) {}

    /** A small picture and its size in pixels; address empty when there is none. */
    record Picture(String address, int width, int height) {}

    /**
     * Something that was checked in a file.
     *
     * @param key message key part
     * @param missing in how many places it is not as it should be
     * @param of how many places there are
     */
    record Line(String key, int missing, int of) {}

    /** A heading in the table of contents; level 2 to 6. */
    record Contents(int level, String id, String text) {}

    /** A line of facts under a title; address empty when it is no link. */
    record Fact(String key, String value, String address) {}

    /** Pages of a list: addresses empty where there is none. */
    record Paging(int page, int pages, long total, String previous, String next) {}

    /** A choice in a filter, as a link. */
    record Choice(String label, String address, boolean chosen, long count) {}

    /** Home: what the site is, what is featured, what is new, ways in. */
    record Home(
            Frame frame,
            String welcome,
            List<Card> featured,
            List<Card> articles,
            List<Card> reports,
            List<Card> projects,
            String allArticles,
            String allReports)
            implements View {
        @Override
        public String layout() {
            return "home";
        }
    }

    /**
     * The works of a section.
     *
     * @param kind message key part
     * @param tags choices; empty when no work has one
     * @param years choices
     * @param clear address without filters; empty when none is set
     */
    record Listing(
            Frame frame,
            String kind,
            List<Card> cards,
            List<Choice> tags,
            List<Choice> years,
            String clear,
            Paging paging)
            implements View {
        @Override
        public String layout() {
            return "list";
        }
    }

    /**
     * A work of any kind.
     *
     * @param kind {@code article report project organisation page}: also the layout
     * @param contentLanguage code; {@code lang} of the content when it differs
     * @param body sanitised HTML
     * @param contents table of contents; empty when the text is short
     * @param authors names
     * @param facts message key and value: publisher, reportNumber, license, funder, period,
     *     programme, country, ror, website
     * @param files downloads
     * @param related participants of a project, works of an organisation
     * @param translations the languages it really exists in
     * @param archive all files that lie with it
     * @param succession what it replaces, and what replaces it
     */
    record WorkPage(
            Frame frame,
            String kind,
            String contentLanguage,
            String title,
            String description,
            String date,
            String isoDate,
            String modified,
            String isoModified,
            List<String> authors,
            List<Frame.Link> tags,
            String image,
            String imageAlt,
            String body,
            List<Contents> contents,
            List<Fact> facts,
            List<File> files,
            List<Card> related,
            List<Frame.LanguageLink> translations,
            Archive archive,
            Succession succession)
            implements View {
        @Override
        public String layout() {
            return kind;
        }
    }

    /**
     * A folder of documents.
     *
     * @param folders title, address and number of files below
     * @param sort which order is chosen: {@code name date size type}, with {@code -} in front when
     *     reversed
     * @param sorts the orders to choose from; the label is a message key part
     * @param archive all files below it
     */
    record FolderPage(
            Frame frame,
            String title,
            String description,
            List<Choice> folders,
            List<File> files,
            String sort,
            List<Choice> sorts,
            Archive archive)
            implements View {
        @Override
        public String layout() {
            return "folder";
        }
    }

    /**
     * Search form and results.
     *
     * @param query as typed
     * @param asked whether anything was asked
     * @param filters how to narrow it
     * @param clear address without filters; empty when none is set
     * @param sorts the orders to choose from; the label is a message key part
     * @param correction the query as it was probably meant; empty when it is right
     * @param formats the same results for programs
     * @param filesRead how many files can be searched by now
     * @param filesTotal of how many
     * @param rebuilding whether the index was lost and is being made again
     * @param took how long finding it took; zero when nothing was asked
     */
    record SearchPage(
            Frame frame,
            String query,
            boolean asked,
            List<Found> found,
            List<Filter> filters,
            String clear,
            List<Choice> sorts,
            Frame.Link correction,
            Paging paging,
            List<Format> formats,
            int filesRead,
            int filesTotal,
            boolean rebuilding,
            Duration took)
            implements View {
        @Override
        public String layout() {
            return "search";
        }
    }

    /**
     * A hit.
     *
     * @param address of the page that shows it, or of the file
     * @param file address of the file itself at the page found, when {@code address} is not that
     * @param page page of the document; 0 when it has none
     * @param type {@code article … document}
     * @param fileType {@code PDF}; empty for works
     * @param translations the other languages it can be read in
     * @param others files of the same work that were found too
     */
    record Found(
            String title,
            String address,
            String file,
            String type,
            String fileType,
            String language,
            boolean foreign,
            String date,
            String isoDate,
            int page,
            List<Mark> snippet,
            String path,
            List<Frame.LanguageLink> translations,
            List<Successor> others) {}

    /** A page in another form. */
    record Format(String label, String mediaType, String address) {}

    /**
     * One side to narrow a search by.
     *
     * @param name message key part: {@code type lang year tag project organisation file}
     * @param choices the address of one that is chosen lets go of it
     */
    record Filter(String name, List<Choice> choices) {}

    /**
     * What is in a file, to be read in the browser.
     *
     * @param file the file itself
     * @param kind what it is, message key part: {@code pdf slides sheets document table text image
     *     audio video}; {@code nothing} when it can't be shown
     * @param alt what a picture shows
     * @param back the page of the work or folder it belongs to
     */
    record PreviewPage(
            Frame frame, File file, String kind, String alt, Frame.Link back, Shown shown)
            implements View {
        @Override
        public String layout() {
            return "preview";
        }
    }

    /**
     * What was read of a file; what does not fit its kind is empty.
     *
     * @param body HTML of a document, sanitised
     * @param text of a text as it is
     * @param table of a file with a line for each row
     * @param pages text of the pages, slides or sheets
     * @param shortened whether the file has more than is shown
     * @param pictures whether pictures are left out
     */
    record Shown(
            String body,
            String text,
            Table table,
            List<TextPage> pages,
            boolean shortened,
            boolean pictures) {}

    /** The first line is the header; each row has as many cells as it. */
    record Table(List<String> header, List<List<String>> rows) {}

    record TextPage(int number, List<String> paragraphs) {}

    /** A piece of a snippet. */
    record Mark(String text, boolean marked) {}

    /**
     * What programs can ask.
     *
     * @param description address of the OpenAPI document
     * @param examples answers to be looked at in a browser
     * @param problems what can be wrong with a question: message key part of each, its address on
     *     this page as the label
     * @param told what receivers of webhooks get
     */
    record ApiPage(
            Frame frame,
            String description,
            List<Frame.Link> examples,
            List<Frame.Link> problems,
            Told told)
            implements View {
        /**
         * Examples for programmers.
         *
         * @param message as it comes over HTTP
         * @param secret it is signed with
         * @param check of its signature, in Python
         */
        public record Told(String message, String secret, String check) {}

        @Override
        public String layout() {
            return "api";
        }
    }

    /**
     * Something went wrong.
     *
     * @param status 404, 410 or 500 (400, 405, 503 likewise)
     * @param was title of what was there (410)
     * @param reference to be quoted when asking for help (500)
     * @param suggestions places to go on from
     */
    record Failure(
            Frame frame,
            int status,
            String was,
            String reference,
            boolean isVersion,
            List<Frame.Link> suggestions)
            implements View {
        @Override
        public String layout() {
            return "error";
        }
    }
}
