package org.quanyi.server.contribution;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// A part of a workbook as a stream of elements (工作簿部件), by local names.
final class XmlPart {
    /// Spreadsheets nest a dozen elements and know some hundred names.
    private static final int DEEPEST = 64;

    private static final int MOST_NAMES = 4_000;

    private static final XMLInputFactory FACTORY = factory();

    private final WorkbookArchive archive;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private int depth;

    private XmlPart(WorkbookArchive archive, XMLStreamReader reader) {
        this.archive = archive;
        this.reader = reader;
    }

    static XmlPart of(WorkbookArchive archive, InputStream stream) throws IOException {
        try {
            var characters = new GuardedCharacters(stream, archive);
            return new XmlPart(archive, FACTORY.createXMLStreamReader(characters));
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /// Goes to the next start or end of an element or piece of text; false at the end of the part.
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        bound();
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                            throw archive.breached(FindingCode.WORKBOOK_DECLARATION.refusal());
                    default -> {
                        // the end of the document
                    }
                }
            }
            return false;
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    /// A parser keeps every name it meets; a flood of names would fill the memory.
    private void bound() throws IOException {
        names.add(reader.getLocalName());
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        for (var i = 0; i < reader.getNamespaceCount(); i++) {
            names.add(String.valueOf(reader.getNamespacePrefix(i)));
            names.add(String.valueOf(reader.getNamespaceURI(i)));
        }
        if (depth > DEEPEST || names.size() > MOST_NAMES) {
            throw archive.breached(FindingCode.WORKBOOK_DECLARATION.refusal());
        }
    }

    boolean isStart(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /// An attribute of the present start element, or null.
    @Nullable String attribute(String name) {
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /// Adds the present piece of text, up to a length.
    void appendText(StringBuilder text, int longest) {
        if (reader.isCharacters()) {
            var room = Math.min(reader.getTextLength(), longest - text.length());
            if (room > 0) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), room);
            }
        }
    }
}
