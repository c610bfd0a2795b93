package org.quanyi.server.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanyi.rules.Result;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes papers out of a form. Their names stay with whoever sent them.
@Component
public class SentPapers {

    private final Papers papers;

    SentPapers(Papers papers) {
        this.papers = papers;
    }

    /// The papers of a field; none when nothing was chosen, or the form has no files.
    public Result<List<Paper>> of(@Nullable List<MultipartFile> parts) {
        List<byte[]> files = new ArrayList<>();
        try {
            for (MultipartFile part : parts == null ? List.<MultipartFile>of() : parts) {
                if (isChosen(part)) {
                    files.add(part.getBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a file of a form cannot be read", e);
        }
        return papers.check(files);
    }

    /// A browser sends a part without a name for a field in which nothing was chosen.
    private static boolean isChosen(MultipartFile part) {
        String name = part.getOriginalFilename();
        return !part.isEmpty() || name != null && !name.isBlank();
    }
}
