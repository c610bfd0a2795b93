package org.quanyi.server.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/// The empty field of a PDF that takes its signature: it is not drawn, but named and tagged, so
/// that the document stays PDF/UA-1 (a widget belongs into a `Form` element and its field needs a
/// name) and PDF/A-3 (its printing flag is set).
final class SealField {

    static final String NAME = "seal";

    private SealField() {}

    /// The document with the field.
    static byte[] into(byte[] pdf, String label) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDSignatureField field = new PDSignatureField(form);
            field.setPartialName(NAME);
            field.setAlternateFieldName(label);
            form.setFields(List.of(field));
            PDAnnotationWidget widget = field.getWidgets().getFirst();
            widget.setRectangle(new PDRectangle());
            widget.setPage(page);
            widget.setPrinted(true);
            page.getAnnotations().add(widget);
            page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
            tag(document.getDocumentCatalog().getStructureTreeRoot(), page, widget, label);
            document.save(out, CompressParameters.NO_COMPRESSION);
        }
        return out.toByteArray();
    }

    private static void tag(
            PDStructureTreeRoot root, PDPage page, PDAnnotationWidget widget, String label) {
        if (!(root.getKids().getFirst() instanceof PDStructureElement whole)
                || !(root.getParentTree().getCOSObject().getDictionaryObject(COSName.NUMS)
                        instanceof COSArray parents)) {
            throw new IllegalStateException("the PDF is not tagged as our own are");
        }
        PDStructureElement element = new PDStructureElement("Form", whole);
        element.setPage(page);
        element.setAlternateDescription(label);
        PDObjectReference reference = new PDObjectReference();
        reference.setReferencedObject(widget);
        reference.setPage(page);
        element.appendKid(reference);
        whole.appendKid(element);
        int key = root.getParentTreeNextKey();
        widget.setStructParent(key);
        parents.add(COSInteger.get(key));
        parents.add(element.getCOSObject());
        root.setParentTreeNextKey(key + 1);
    }
}
