package org.samspel.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignHtmlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>a<script>alert(1)</script></p> | <p>a</p>",
                "<p onclick=\"x()\" style=\"color:red\" id=\"content\" class=\"button\">a</p> | <p>a</p>",
                "<a href=\"javascript:alert(1)\">a</a> | a",
                "<a href=\"JaVa&#10;script:alert(1)\">a</a> | a",
                "<a href=\"/staff/\">a</a> | a",
                "<a href=\"//evil.example/\">a</a> | a",
                "<a href=\"data:text/html,x\">a</a> | a",
                "<img src=\"https://evil.example/x.png\">a | a",
                "<svg onload=alert(1)><circle/></svg>a | a",
                "<form action=\"/\"><input type=checkbox>a</form> | a",
                "<h1>a</h1> | <h2>a</h2>",
            })
    void onlyTextStructureAndLinksToTheWebStay(String html, String shown) {
        assertEquals(shown, ForeignHtml.clean(html).toString());
    }

    @ParameterizedTest
    @CsvSource({"https://example.org/?a=1", "mailto:a@example.org"})
    void linksToTheWebGiveNothingAway(String address) {
        assertEquals(
                "<a href=\"" + address + "\" rel=\"noopener noreferrer nofollow\">a</a>",
                ForeignHtml.clean("<a href=\"" + address + "\">a</a>").toString());
    }
}
