package org.quanyi.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the charter says the system never holds and never says, as words. See docs/charter.md.
final class CharterWords {

    /// Whole words of a name, by what the charter refuses.
    private static final Map<String, Set<String>> IN_NAMES = new LinkedHashMap<>();

    static {
        IN_NAMES.put(
                "a judgement of a person",
                Set.of(
                        "score",
                        "scores",
                        "scored",
                        "scoring",
                        "grade",
                        "grades",
                        "graded",
                        "grading",
                        "rank",
                        "ranks",
                        "ranked",
                        "ranking",
                        "rankings",
                        "rating",
                        "ratings",
                        "percentile",
                        "quintile",
                        "reputation",
                        "trustworthiness",
                        "creditworthiness",
                        "pingfen",
                        "xinyongfen"));
        IN_NAMES.put(
                "a list of persons to act against",
                Set.of(
                        "blacklist",
                        "blacklisted",
                        "watchlist",
                        "dishonest",
                        "discredited",
                        "untrustworthy",
                        "shixin"));
        IN_NAMES.put(
                "a biometric",
                Set.of(
                        "biometric",
                        "biometrics",
                        "face",
                        "faces",
                        "facial",
                        "fingerprint",
                        "fingerprints",
                        "iris",
                        "retina",
                        "voice",
                        "voiceprint",
                        "palmprint",
                        "gait",
                        "dna",
                        "selfie"));
        IN_NAMES.put(
                "a belief, an origin or an illness",
                Set.of(
                        "religion",
                        "religious",
                        "faith",
                        "church",
                        "ethnicity",
                        "ethnic",
                        "race",
                        "minzu",
                        "illness",
                        "disease",
                        "diagnosis",
                        "diagnoses"));
        IN_NAMES.put(
                "a place somebody was at",
                Set.of(
                        "location",
                        "locations",
                        "geolocation",
                        "gps",
                        "latitude",
                        "longitude",
                        "whereabouts",
                        "trajectory",
                        "itinerary"));
        IN_NAMES.put(
                "a relative or a friend",
                Set.of(
                        "kin",
                        "kinship",
                        "relative",
                        "relatives",
                        "spouse",
                        "husband",
                        "wife",
                        "father",
                        "mother",
                        "sibling",
                        "siblings",
                        "friend",
                        "friends"));
        IN_NAMES.put("private conduct", Set.of("browsing", "purchase", "purchases", "shopping"));
        IN_NAMES.put("a restriction that only courts may order", Set.of("exitban", "travelban"));
    }

    /// Judgements and accusations that no text may carry before there is a decision, and what is
    /// never collected.
    private static final List<Pattern> IN_TEXTS =
            List.of(
                    Pattern.compile("信用分|积分|打分|评分|得分|分数|评级|排名|排行|名次|信用等级|诚信等级|信用评价|黑名单|失信|老赖"),
                    Pattern.compile("骗取|骗保|冒领|套取|欺诈|诈骗|恶意|惩戒|惩罚|严惩|击败了|超过了?全[市省国]"),
                    Pattern.compile("人脸|刷脸|指纹|虹膜|声纹|掌纹|生物识别|宗教|信仰|民族|病史|行踪"),
                    Pattern.compile(
                            "(?i)\\b(scor(e[sd]?|ing)|grad(e[sd]?|ing)|rank(s|ed|ings?)?|ratings?|blacklist\\w*"
                                    + "|untrustworthy|dishonest\\w*|discredited|percentile)\\b"),
                    Pattern.compile(
                            "(?i)\\b(fraud\\w*|cheat\\w*|swindl\\w*|malicious\\w*|punish\\w*|culprits?|suspects?)\\b"),
                    Pattern.compile(
                            "(?i)\\b(biometric\\w*|fingerprints?|facial|face scans?|iris|voiceprints?|religio\\w+"
                                    + "|ethnic\\w*)\\b"));

    /// Words that blame the reader or say nothing.
    private static final List<Pattern> IN_TONE =
            List.of(
                    Pattern.compile("无效|非法|禁止|系统错误|未知错误|操作失败|请输入正确"),
                    Pattern.compile(
                            "(?i)\\b(invalid|illegal|forbidden|prohibited|system error|unknown error|operation failed"
                                    + "|please enter an? (correct|valid)|oops)\\b"),
                    Pattern.compile("[\\p{L}\\p{N}\\p{Pe}\\p{Pf}\"’]\\s*[!！]"));

    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");

    private CharterWords() {}

    /// What the charter refuses about a name, in `snake_case`, `camelCase` or `kebab-case`.
    static Optional<String> refusedName(String name) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(name);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        for (int i = 0; i < words.size(); i++) {
            String pair = i + 1 < words.size() ? words.get(i) + words.get(i + 1) : "";
            for (Map.Entry<String, Set<String>> topic : IN_NAMES.entrySet()) {
                if (topic.getValue().contains(words.get(i)) || topic.getValue().contains(pair)) {
                    return Optional.of(topic.getKey());
                }
            }
        }
        return Optional.empty();
    }

    /// The first word of a text that the charter refuses.
    static Optional<String> refusedText(String text) {
        return first(IN_TEXTS, text);
    }

    /// The first word of a text that blames the reader or says nothing.
    static Optional<String> refusedTone(String text) {
        return first(IN_TONE, text);
    }

    private static Optional<String> first(List<Pattern> patterns, String text) {
        return patterns.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }
}
