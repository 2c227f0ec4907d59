package org.samspel;

import java.util.List;
import org.samspel.content.Explanation;
import org.samspel.content.Problem;
import org.samspel.themes.Theme;
import org.samspel.themes.ThemeProblem;

/** What is wrong with a theme, told as what is wrong with the content is. */
final class ThemeMistakes {
    private ThemeMistakes() {}

    static List<Problem> of(Theme theme) {
        return theme.problems().stream().map(ThemeMistakes::problem).toList();
    }

    private static Problem problem(ThemeProblem problem) {
        return new Problem(
                "themes/" + problem.path(),
                problem.line(),
                0,
                Problem.Severity.ERROR,
                Explanation.of("theme." + problem.mistake().key(), problem.particulars().toArray()),
                Problem.Kind.THEME);
    }
}
