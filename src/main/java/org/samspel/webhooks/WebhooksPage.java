package org.samspel.webhooks;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samspel.access.Audit;
import org.samspel.staff.Entrance;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffAnswer.Said;
import org.samspel.staff.StaffPage;
import org.samspel.staff.StaffView.Mistake;
import org.samspel.staff.Visit;

/** Programs elsewhere that are told: which there are, what became of the last messages, another. */
public record WebhooksPage(Webhooks webhooks, Means means) implements StaffPage {
    static final String PATH = "/staff/webhooks";

    /**
     * @param zone in which moments are written
     */
    public record Means(Audit audit, ZoneId zone) {}

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Entrance entrance() {
        return Entrance.OWNER;
    }

    @Override
    public Optional<String> entry() {
        return Optional.of("staff.title.webhooks");
    }

    @Override
    public StaffAnswer show(Visit visit) {
        Typed nothing = new Typed("", Set.copyOf(Event.CHOICE));
        return visit.rest().isEmpty()
                ? StaffAnswer.shown("webhooks", title(visit), view(visit, nothing, List.of()))
                : new StaffAnswer.Refused(404);
    }

    /** What was typed. */
    private record Typed(String address, Set<Event> events) {
        static Typed of(Form form) {
            return new Typed(
                    form.line("address"),
                    form.all("event").stream()
                            .flatMap(word -> Event.of(word).stream())
                            .filter(Event.CHOICE::contains)
                            .collect(Collectors.toSet()));
        }
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        if (form.has("remove")) {
            return hook(form.line("remove")).map(hook -> remove(visit, hook)).orElse(again());
        }
        if (form.has("test")) {
            return hook(form.line("test")).map(this::test).orElse(again());
        }
        if (form.has("resume")) {
            return hook(form.line("resume")).map(hook -> resume(visit, hook)).orElse(again());
        }
        Typed typed = Typed.of(form);
        List<Mistake> mistakes = mistakes(visit, typed);
        return mistakes.isEmpty() ? add(visit, typed) : mistaken(visit, typed, mistakes);
    }

    private static StaffAnswer again() {
        return new StaffAnswer.Onward(PATH);
    }

    private Optional<Webhook> hook(String id) {
        return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? webhooks.find(UUID.fromString(id))
                : Optional.empty();
    }

    private StaffAnswer remove(Visit visit, Webhook hook) {
        webhooks.remove(hook);
        note(visit, "webhook-removed", hook);
        return new StaffAnswer.Done(
                PATH, Said.of("staff.done.webhook.removed", hook.address().toString()));
    }

    private StaffAnswer resume(Visit visit, Webhook hook) {
        webhooks.resume(hook);
        note(visit, "webhook-resumed", hook);
        return new StaffAnswer.Done(
                PATH, Said.of("staff.done.webhook.resumed", hook.address().toString()));
    }

    private StaffAnswer test(Webhook hook) {
        webhooks.test(hook);
        return new StaffAnswer.Done(
                PATH, Said.of("staff.done.webhook.tested", hook.address().toString()));
    }

    private void note(Visit visit, String event, Webhook hook) {
        means.audit()
                .add(new Audit.Line(visit.account().email(), event, hook.address().toString()));
    }

    private List<Mistake> mistakes(Visit visit, Typed typed) {
        List<Mistake> mistakes = new ArrayList<>();
        if (!webhooks.takes(typed.address())) {
            mistakes.add(new Mistake("address", visit.text("staff.wrong.webhook.address")));
        }
        if (typed.events().isEmpty()) {
            mistakes.add(
                    new Mistake(
                            "event-" + Event.PUBLISHED.word(),
                            visit.text("staff.wrong.webhook.events")));
        }
        return mistakes;
    }

    private StaffAnswer add(Visit visit, Typed typed) {
        Optional<Webhook> added = webhooks.add(URI.create(typed.address()), typed.events());
        if (added.isEmpty()) {
            String text = visit.text("staff.wrong.webhooks", Webhook.MOST);
            return mistaken(visit, typed, List.of(new Mistake("address", text)));
        }
        note(visit, "webhook-added", added.get());
        return StaffAnswer.shown(
                "webhook",
                visit.text("staff.title.webhook"),
                new WebhooksView.Made(webhooks.secret(added.get()), PATH));
    }

    private StaffAnswer mistaken(Visit visit, Typed typed, List<Mistake> mistakes) {
        return StaffAnswer.mistaken("webhooks", title(visit), view(visit, typed, mistakes));
    }

    private WebhooksView.All view(Visit visit, Typed typed, List<Mistake> mistakes) {
        return new WebhooksView.All(
                new Hooks(visit, webhooks, means.zone()).all(),
                typed.address(),
                Event.CHOICE.stream()
                        .map(
                                event ->
                                        new WebhooksView.Choice(
                                                event.word(), typed.events().contains(event)))
                        .toList(),
                mistakes);
    }

    private static String title(Visit visit) {
        return visit.text("staff.title.webhooks");
    }
}
