package org.quanyi.bench;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// How the month lines are laid out, as a word for the name of a folder.
///
/// Other layouts get other folders: to migrate a hundred million rows in place would take twice
/// their space, and a benchmark may load them again.
final class Layout {

    private Layout() {}

    static String digest() throws IOException, NoSuchAlgorithmException {
        Resource[] migrations =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:db/migration/contribution/*.sql");
        Arrays.sort(migrations, Comparator.comparing(r -> String.valueOf(r.getFilename())));
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Resource migration : migrations) {
            digest.update(migration.getContentAsByteArray());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 4);
    }
}
