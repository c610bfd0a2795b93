package org.quanyi.server.portal.web;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Region;
import org.quanyi.server.portal.Wording;
import org.springframework.stereotype.Component;

/// What an item of a case says, in words (办件事项的说法); most say it themselves.
@Component("itemWords")
class ItemWords {

    private static final Pattern REGION = Pattern.compile("[1-9][0-9]{5}");

    /// A value of an item; a dash where there is none.
    public String of(String name, @Nullable String value, Wording w) {
        if (value == null) {
            return "–";
        }
        if (name.startsWith("same-")) {
            return w.text("compared." + value);
        }
        return switch (name) {
            case "role" -> w.text("sign-in.role." + value);
            case "basis", "scope" -> w.text("authority." + name + "." + value);
            case "life-kind" -> w.text("life.kind." + value);
            case "life-source" -> w.text("life.source." + value);
            case "life-day" -> w.date(LocalDate.parse(value));
            case "life-value" ->
                    REGION.matcher(value).matches() ? w.region(new Region(value)) : value;
            default -> value;
        };
    }
}
