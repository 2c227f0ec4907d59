package org.samspel.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.samspel.desk.Manuscripts.Text;
import org.samspel.entries.FrontMatterWriter;
import org.samspel.entries.Origin;
import org.samspel.metadata.FieldValue;
import org.samspel.staff.Form;

/** What the form of a text says, as the file it would be. */
record TypedText(Form form, Text before) {

    /** With what the form remembers of the text it was made from, not with what is there now. */
    Text text() {
        Optional<String> base =
                Optional.of(form.line("base")).filter(blob -> blob.matches("[0-9a-f]{40,64}"));
        String seen = form.line("revision");
        long revision = seen.matches("\\d{1,15}") ? Long.parseLong(seen) : 0;
        String contents = form.has("contents") ? form.text("contents") : compared(filled());
        return new Text(
                before.name(), contents, base, revision, before.savedAt(), before.present());
    }

    private String filled() {
        Map<String, Optional<FieldValue>> fields = new LinkedHashMap<>();
        for (TextField field : TextField.of(before.name().work().kind())) {
            if (form.has(field.key())) {
                fields.put(field.key(), field.value(form.text(field.key())));
            }
        }
        String body = form.text("body");
        return FrontMatterWriter.set(before.contents(), fields)
                .flatMap(file -> FrontMatterWriter.withBody(file, body))
                .orElseGet(() -> FrontMatterWriter.create(fields, body));
    }

    /** With a note of the source as the person had it before their eyes, if they say it fits. */
    private String compared(String contents) {
        Optional<Origin> compared = Origin.of(form.line("compared"));
        return compared.isPresent() ? compared.get().notedIn(contents) : contents;
    }
}
