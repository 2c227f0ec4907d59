package org.samspel.webhooks;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.samspel.staff.Times;
import org.samspel.staff.Visit;
import org.samspel.webhooks.WebhooksView.Hook;
import org.samspel.webhooks.WebhooksView.Line;

/** Webhooks and their last messages, as an owner sees them. */
record Hooks(Visit visit, Webhooks webhooks, ZoneId zone) {
    private static final int SHOWN = 10;

    List<Hook> all() {
        return webhooks.all().stream().map(this::hook).toList();
    }

    private Hook hook(Webhook hook) {
        return new Hook(
                hook.id().toString(),
                hook.address().toString(),
                hook.events().stream().sorted().map(Event::word).toList(),
                hook.paused().map(since -> Times.of(visit, since, zone)).orElse(""),
                webhooks.messages(hook, SHOWN).stream().map(this::line).toList());
    }

    private Line line(Message.Status status) {
        return new Line(
                Times.of(visit, status.changed(), zone),
                status.message().event().word(),
                status.message().subject(),
                status.state().word(),
                status.attempts(),
                answer(status.answer()));
    }

    private String answer(String kept) {
        if (kept.isEmpty()) {
            return "";
        }
        if (kept.equals(Answer.Status.GONE.kept())) {
            return visit.text("webhooks.answer.gone");
        }
        return kept.matches("\\d+")
                ? visit.text("webhooks.answer.status", kept)
                : visit.text("webhooks.answer." + kept.toLowerCase(Locale.ROOT));
    }
}
