package org.samspel.content;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The line of commits in a git repository elsewhere. Fetches and sends; changes nothing of the
 * content, and never anything there that others have. For one thread at a time.
 */
public final class RemoteLine {

    /** Keeps what was fetched last from being cleared away. */
    static final String REF = "refs/samspel/remote";

    /** Without a sign of life for so long, a connection is given up. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /** However much there is to transfer. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final HistoryRepository history;
    private final Place place;
    private final URIish address;

    /**
     * @param address of a repository, https or file
     * @param branch its name alone, {@code main}
     * @param user empty when none is needed
     */
    public record Place(URI address, String branch, String user, String password) {

        /** Without the password: what is printed lasts. */
        @Override
        public String toString() {
            return address + " " + branch;
        }

        private String ref() {
            return Constants.R_HEADS + branch;
        }
    }

    /**
     * Two lines, as files by their blobs.
     *
     * @param base what both come from; nothing when they have nothing in common
     * @param ours the newest here, with the files of it that can't be had here
     * @param theirs the newest there
     * @param author of the newest commit there
     */
    public record Divergence(
            NavigableMap<ContentPath, String> base,
            NavigableMap<ContentPath, String> ours,
            NavigableMap<ContentPath, String> theirs,
            Author author) {
        public Divergence {
            base = Collections.unmodifiableNavigableMap(new TreeMap<>(base));
            ours = Collections.unmodifiableNavigableMap(new TreeMap<>(ours));
            theirs = Collections.unmodifiableNavigableMap(new TreeMap<>(theirs));
        }
    }

    RemoteLine(HistoryRepository history, Place place) {
        this.history = history;
        this.place = place;
        try {
            address = new URIish(place.address().toString());
        } catch (URISyntaxException checkedBefore) {
            throw new IllegalArgumentException(checkedBefore);
        }
    }

    /** The newest commit here; empty before the first revision. */
    public Optional<String> newest() throws IOException {
        return history.head().map(RevCommit::name);
    }

    /**
     * Fetches what is new there.
     *
     * @return the newest commit there; empty when there is none yet
     * @throws IOException when the remote is away, refuses, or sends what is no sound history
     */
    public Optional<String> fetch() throws IOException {
        Optional<ObjectId> there = there();
        if (there.isPresent() && !there.equals(fetched())) {
            try (Transport transport = open()) {
                RefSpec everything = new RefSpec("+" + place.ref() + ":" + REF);
                history.keep(() -> transport.fetch(new Limit(), List.of(everything)));
            }
        }
        return there.isEmpty() ? Optional.empty() : fetched().map(ObjectId::name);
    }

    private Optional<ObjectId> there() throws IOException {
        try (Transport transport = open();
                FetchConnection connection = transport.openFetch()) {
            return Optional.ofNullable(connection.getRef(place.ref())).map(Ref::getObjectId);
        }
    }

    private Optional<ObjectId> fetched() throws IOException {
        Optional<ObjectId> id =
                Optional.ofNullable(history.repository().exactRef(REF)).map(Ref::getObjectId);
        return id.isPresent() && history.has(id.get().name()) ? id : Optional.empty();
    }

    private Transport open() throws IOException {
        Transport transport = Transport.open(history.repository(), address);
        transport.setTimeout((int) SILENCE.toSeconds());
        transport.setCheckFetchedObjects(true);
        if (!place.user().isEmpty() || !place.password().isEmpty()) {
            transport.setCredentialsProvider(
                    new UsernamePasswordCredentialsProvider(place.user(), place.password()));
        }
        return transport;
    }

    /** Whether a commit that was fetched is part of the line here. */
    public boolean isTakenIn(String commit) throws IOException {
        Optional<RevCommit> head = history.head();
        return head.isPresent() && history.isBefore(commit, head.get().name());
    }

    /** What was done there and here since both were the same. */
    public Divergence divergence(String theirs) throws IOException {
        try (RevWalk walk = new RevWalk(history.repository())) {
            RevCommit there = walk.parseCommit(ObjectId.fromString(theirs));
            Optional<RevCommit> here = history.head();
            Optional<RevCommit> base =
                    here.isPresent() ? base(there, here.get()) : Optional.empty();
            Author author =
                    new Author(
                            there.getAuthorIdent().getName(),
                            there.getAuthorIdent().getEmailAddress());
            return new Divergence(files(base), files(here), files(Optional.of(there)), author);
        }
    }

    private Optional<RevCommit> base(RevCommit there, RevCommit here) throws IOException {
        try (RevWalk walk = new RevWalk(history.repository())) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(there));
            walk.markStart(walk.parseCommit(here));
            return Optional.ofNullable(walk.next());
        }
    }

    private NavigableMap<ContentPath, String> files(Optional<RevCommit> commit) throws IOException {
        return commit.isPresent() ? files(commit.get()) : new TreeMap<>();
    }

    private NavigableMap<ContentPath, String> files(RevCommit commit) throws IOException {
        NavigableMap<ContentPath, String> files = new TreeMap<>();
        try (RevWalk walk = new RevWalk(history.repository());
                TreeWalk tree = new TreeWalk(history.repository())) {
            tree.setRecursive(true);
            tree.addTree(walk.parseCommit(commit).getTree());
            while (tree.next()) {
                String blob = tree.getObjectId(0).name();
                Elsewhere.contentPath(tree).ifPresent(path -> files.put(path, blob));
            }
        }
        return files;
    }

    /**
     * Sends the line here, unless the remote has something that is not part of it.
     *
     * @return whether the remote has it now
     */
    public boolean send() throws IOException {
        try (Transport transport = open()) {
            RemoteRefUpdate update =
                    new RemoteRefUpdate(
                            history.repository(),
                            history.refName(),
                            place.ref(),
                            false,
                            null,
                            null);
            PushResult result = transport.push(new Limit(), List.of(update));
            RemoteRefUpdate sent = result.getRemoteUpdate(place.ref());
            return switch (sent.getStatus()) {
                case OK, UP_TO_DATE -> true;
                case REJECTED_NONFASTFORWARD, REJECTED_REMOTE_CHANGED -> false;
                case REJECTED_OTHER_REASON -> {
                    if (!isBusy(sent)) {
                        throw refusal(sent);
                    }
                    yield false;
                }
                case NOT_ATTEMPTED, REJECTED_NODELETE, NON_EXISTING, AWAITING_REPORT ->
                        throw refusal(sent);
            };
        }
    }

    /**
     * Somebody else is sending at this moment. Servers have a status for what came before ours, but
     * only words for this: "failed to lock" (JGit), "cannot lock ref" (git).
     */
    private static boolean isBusy(RemoteRefUpdate sent) {
        String words = String.valueOf(sent.getMessage());
        return words.contains("failed to lock") || words.contains("cannot lock");
    }

    private static IOException refusal(RemoteRefUpdate sent) {
        return new IOException("The remote refuses: " + sent.getStatus() + " " + sent.getMessage());
    }

    /** Ends a transfer that takes too long. */
    private static final class Limit extends EmptyProgressMonitor {
        private final Instant end = Instant.now().plus(LONGEST);

        @Override
        public boolean isCancelled() {
            return Instant.now().isAfter(end);
        }
    }
}
