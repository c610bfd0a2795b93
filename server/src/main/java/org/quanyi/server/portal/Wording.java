package org.quanyi.server.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quanyi.rules.Figure;
import org.quanyi.rules.Insurance;
import org.quanyi.rules.Law;
import org.quanyi.rules.LawFile;
import org.quanyi.rules.Money;
import org.quanyi.rules.Month;
import org.quanyi.rules.Office;
import org.quanyi.rules.Parameter;
import org.quanyi.rules.Period;
import org.quanyi.rules.Place;
import org.quanyi.rules.Refusal;
import org.quanyi.rules.Region;
import org.quanyi.rules.Result;
import org.quanyi.rules.Rounding;
import org.quanyi.rules.Source;
import org.quanyi.rules.credit.CatalogueEntry;
import org.quanyi.rules.credit.Row;
import org.springframework.context.MessageSource;

/// How amounts, months, places and names of things are said in one language. Immutable.
public final class Wording {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern(" HH:mm").withZone(ZONE);

    /// A key that counts, such as `class-3` or `tier-12`.
    private static final Pattern NUMBERED = Pattern.compile("([a-z-]+)-([0-9]+)");

    private final Language language;
    private final MessageSource messages;
    private final Law law;

    Wording(Language language, MessageSource messages, Law law) {
        this.language = language;
        this.messages = messages;
        this.law = law;
    }

    /// The language spoken.
    public Language language() {
        return language;
    }

    /// The text of a key with its arguments put in.
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    /// What was seen of a record, in words. Rooms write keys of the field list; a word that is no
    /// key stands as it is.
    public String fields(Collection<String> keys) {
        return String.join(
                text("list.comma"),
                keys.stream()
                        .map(key ->
                                String.valueOf(
                                        messages.getMessage(
                                                "field." + key, null, key, language.locale())))
                        .toList());
    }

    /// An amount with its currency, such as `¥1,376.00`.
    public String money(Money amount) {
        return (amount.isNegative() ? "−¥" : "¥") + digits(amount);
    }

    /// An amount in yuan for a column that names the unit, such as `1,376.00`.
    public String amount(Money amount) {
        return (amount.isNegative() ? "−" : "") + digits(amount);
    }

    private static String digits(Money amount) {
        String plain = amount.isNegative() ? amount.negate().toString() : amount.toString();
        int point = plain.indexOf('.');
        return String.format(Locale.ROOT, "%,d", Long.valueOf(plain.substring(0, point)))
                + plain.substring(point);
    }

    /// A month in text.
    public String month(Month month) {
        return language == Language.ZH
                ? month.year() + " 年 " + month.month() + " 月"
                : name(month) + " " + month.year();
    }

    /// A run of months in text; one month when both are the same.
    public String months(Month first, Month last) {
        if (first.equals(last)) {
            return month(first);
        }
        if (first.year() != last.year()) {
            return text("months.span", month(first), month(last));
        }
        return language == Language.ZH
                ? first.year() + " 年 " + first.month() + " 月至 " + last.month() + " 月"
                : text("months.span", name(first), month(last));
    }

    private static String name(Month month) {
        return java.time.Month.of(month.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /// A number of months, with the years they make.
    public String years(int months) {
        if (months < 12) {
            return text("months.count", months);
        }
        return months % 12 == 0
                ? text("years.count", months / 12)
                : text("years.months", months / 12, months % 12);
    }

    /// A day in text.
    public String date(LocalDate day) {
        if (language == Language.ZH) {
            return day.getYear() + " 年 " + day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
        }
        return day.getDayOfMonth() + " " + name(Month.of(day)) + " " + day.getYear();
    }

    /// The last day of something, with the day of the week, by which people know it.
    public String deadline(LocalDate day) {
        String weekday =
                day.getDayOfWeek()
                        .getDisplayName(
                                TextStyle.FULL,
                                language == Language.ZH
                                        ? Locale.SIMPLIFIED_CHINESE
                                        : Locale.ENGLISH);
        return language == Language.ZH
                ? date(day) + "（" + weekday + "）"
                : weekday + " " + date(day);
    }

    /// The last moment of something, to the minute.
    public String deadline(Instant moment) {
        return deadline(day(moment)) + TIME.format(moment);
    }

    /// The day of a moment, in the law's zone.
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /// A moment to the minute, in the law's zone.
    public String minute(Instant moment) {
        return MINUTE.format(moment);
    }

    /// How long a file is.
    public String size(int bytes) {
        return bytes < 1_000_000
                ? (bytes + 999) / 1_000 + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
    }

    /// The short name of an insurance.
    public String insurance(Insurance insurance) {
        return text("insurance." + insurance.key());
    }

    /// Insurances as they are named inside a sentence.
    public String insurances(Collection<Insurance> all) {
        String names = String.join(text("list.comma"), all.stream().map(this::insurance).toList());
        return language == Language.ZH ? names : names.toLowerCase(Locale.ENGLISH);
    }

    /// The items of a certificate as they are named in a list.
    ///
    /// @param scope their names in a credential, with spaces between
    public String claims(String scope) {
        return String.join(
                text("list.semicolon"),
                Pattern.compile(" ")
                        .splitAsStream(scope)
                        .map(claim -> text("certificate.claim." + claim))
                        .toList());
    }

    /// The name of a pooling area; its code when its law is not on file.
    public String region(Region region) {
        return switch (law.region(region.code())) {
            case Result.Of<Place>(var place) -> language.choose(place.nameZh(), place.nameEn());
            case Result.Refused<Place> _ -> text("region.unknown", region.code());
        };
    }

    /// A text of the catalogue in the language spoken.
    public String say(CatalogueEntry.Text text) {
        return language.choose(text.zh(), text.en());
    }

    /// The words of constants, one after the other.
    public String words(Collection<? extends Enum<?>> constants) {
        return String.join(
                text("list.comma"),
                constants.stream().map(each -> text("word." + each.name())).toList());
    }

    /// The title of a document of the law.
    public String source(Source source) {
        return language.choose("《" + source.titleZh() + "》", source.titleEn());
    }

    /// Where a figure of the law stands, with the article if it has one.
    public String citation(Figure figure) {
        Source source = figure.citation().source();
        String number = source.number().isEmpty() ? "" : text("citation.number", source.number());
        String article = figure.citation().article();
        return source(source)
                + number
                + (article.isEmpty() ? "" : text("citation.article", article));
    }

    /// What the newest figure of a law file rests on, and how certain it is.
    ///
    /// @param path of the file, such as `national/contribution/months-after-death`
    public String basis(String path) {
        Figure newest =
                law.file(path)
                        .orElseThrow(() -> new IllegalArgumentException("no law file " + path))
                        .rows()
                        .getLast()
                        .figures()
                        .values()
                        .iterator()
                        .next();
        return text(
                "citation.with-mark",
                citation(newest),
                text("certainty." + newest.certainty().key()));
    }

    /// The name or address of an office.
    public String of(Office.Text text) {
        return language.choose(text.zh(), text.en());
    }

    /// What a parameter is.
    public String title(LawFile file) {
        return language.choose(file.titleZh(), file.titleEn());
    }

    /// What a figure of the law is: its parameter, and which of its figures.
    public String figure(Figure figure) {
        String title = law.file(figure.parameter()).map(this::title).orElse(figure.parameter());
        String part = part(figure.key());
        return part.isEmpty() ? title : text("figure.of", title, part);
    }

    /// The address of a figure's row among the pages of the law.
    public String page(Figure figure) {
        return LawBook.page(figure);
    }

    /// The address of a row of the catalogue.
    public String page(Row row) {
        return LawBook.page(row);
    }

    /// Which of the figures of a parameter it is; empty when the parameter has only one.
    public String part(String key) {
        if (key.equals(Parameter.VALUE)) {
            return "";
        }
        Matcher numbered = NUMBERED.matcher(key);
        return numbered.matches()
                ? text("figure." + numbered.group(1), numbered.group(2))
                : text("figure." + key);
    }

    /// A figure of the law with its unit.
    public String value(Figure figure) {
        return switch (figure.unit()) {
            case YUAN -> money(figure.money());
            case PERCENT -> figure.value() + "%";
            case FLAG -> text("flag." + figure.value());
            case ROUNDING -> text("rounding." + figure.value());
            case COUNT -> figure.value();
            case NAME -> text("way." + figure.value());
            case DATES ->
                    figure.dates().spans().isEmpty()
                            ? text("dates.none")
                            : figure.value().replace("/", "–").replace(" ", text("dates.and"));
        };
    }

    /// The months of a parameter's row.
    public String period(Period period) {
        Month last = period.last();
        return last == null
                ? text("period.since", month(period.first()))
                : months(period.first(), last);
    }

    /// Why a rule gives no answer.
    public String refusal(Refusal refusal) {
        return text("finding." + refusal.code(), refusal.arguments().toArray());
    }

    /// An amount in whole yuan, for estimates that are no more exact than that.
    public String about(Money amount) {
        String money = money(amount.rounded(Rounding.HALF_UP_TO_YUAN));
        return money.substring(0, money.indexOf('.'));
    }

    /// An age.
    public String age(int months) {
        return months % 12 == 0
                ? text("age.years", months / 12)
                : text("age.months", months / 12, months % 12);
    }
}
