package org.quanyi.server.portal;

import java.util.Locale;

/// A language in which everything can be read (语言版本).
public enum Language {
    /// Chinese, the language of the law and of the plain addresses.
    ZH("zh-CN", Locale.SIMPLIFIED_CHINESE, ""),
    /// English, at the same addresses below `/en`.
    EN("en", Locale.ENGLISH, "/en");

    private final String tag;
    private final Locale locale;
    private final String prefix;

    Language(String tag, Locale locale, String prefix) {
        this.tag = tag;
        this.locale = locale;
        this.prefix = prefix;
    }

    /// The language of a locale that this portal has set.
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(EN.locale.getLanguage()) ? EN : ZH;
    }

    /// For the `lang` attribute.
    public String tag() {
        return tag;
    }

    /// For message bundles.
    public Locale locale() {
        return locale;
    }

    /// What its addresses begin with.
    public String prefix() {
        return prefix;
    }

    /// The other of both.
    public Language other() {
        return this == ZH ? EN : ZH;
    }

    /// `zh` or `en`, as commands and tables write it.
    public String code() {
        return locale.getLanguage();
    }

    /// Chooses between a Chinese and an English name.
    public String choose(String zh, String en) {
        return this == ZH ? zh : en;
    }
}
