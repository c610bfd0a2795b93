package org.quanyi.rules;

/// A place in a document of the law (条文引用) that a figure or a reason rests on.
///
/// @param source the document
/// @param article the article or item, such as `12`; empty for the document as a whole
public record Citation(Source source, String article) {
    /// Short form for logs and tests, such as `social-insurance-law art. 12`.
    @Override
    public String toString() {
        return article.isEmpty() ? source.id() : source.id() + " art. " + article;
    }
}
