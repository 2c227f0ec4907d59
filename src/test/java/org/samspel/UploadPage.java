package org.samspel;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.samspel.themes.Theme;
import org.samspel.uploads.Upload;
import org.samspel.uploads.Uploads;

/** The smallest page of staff: nothing but the place to drop files and what has been sent. */
final class UploadPage extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String LAYOUT =
            """
            <!DOCTYPE html>
            <html lang="{{ view.language }}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{ t('upload.send') }}</title>
            <link rel="stylesheet" href="{{ asset('style.css') }}">
            <link rel="stylesheet" href="{{ asset('uploads.css') }}">
            <script src="{{ asset('uploads.js') }}" defer></script>
            </head>
            <body>
            <main class="wrap">
            <h1>{{ t('upload.send') }}</h1>
            {% include "partials/upload.peb" with {"upload": view, "hint": t("upload.hint")} %}
            </main>
            </body>
            </html>
            """;

    /** What the partial shows. */
    public record View(String language, String address, String action, List<File> files) {}

    /** One line of it. */
    public record File(String name, String state, String message, String discard) {}

    private final transient Theme theme;
    private final transient Uploads uploads;

    UploadPage(Path folder, Uploads uploads) throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/layouts"));
        Files.writeString(own.resolve("sample.peb"), LAYOUT);
        this.theme = Theme.load(List.of(folder.resolve("own"), Path.of("themes/default")));
        this.uploads = uploads;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getRequestURI();
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'");
        if (path.startsWith("/assets/")) {
            Theme.Asset asset = theme.asset(path.substring("/assets/".length())).orElseThrow();
            response.setContentType(asset.mediaType());
            byte[] bytes = new byte[asset.bytes().remaining()];
            asset.bytes().duplicate().get(bytes);
            response.getOutputStream().write(bytes);
            return;
        }
        String language = path.split("/", -1)[2];
        List<File> files = uploads.list("kari").stream().map(UploadPage::file).toList();
        View view = new View(language, "/staff/uploads/", "/staff/uploads/?to=" + path, files);
        response.setContentType("text/html;charset=utf-8");
        Locale locale = Locale.forLanguageTag(language);
        response.getOutputStream()
                .write(theme.render("sample", Map.of("view", view), locale).getBytes(UTF_8));
    }

    private static File file(Upload upload) {
        String discard = "/staff/uploads/" + upload.id() + "/discard?to=/staff/nb/new/";
        return new File(upload.name(), "", upload.state().getClass().getSimpleName(), discard);
    }
}
