package org.quanyi.server.casework;

/// Looks for a few bytes among many.
final class Bytes {

    private Bytes() {}

    /// Whether some bytes stand somewhere from a place on. Letters of the alphabet are found as
    /// they are written only.
    static boolean contains(byte[] all, int from, byte[] wanted) {
        for (int at = Math.max(from, 0); at <= all.length - wanted.length; at++) {
            int same = 0;
            while (same < wanted.length && all[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }

    /// Whether a word in small letters stands somewhere, in letters of any size.
    static boolean says(byte[] all, String word) {
        for (int at = 0; at <= all.length - word.length(); at++) {
            int same = 0;
            while (same < word.length() && small(all[at + same]) == word.charAt(same)) {
                same++;
            }
            if (same == word.length()) {
                return true;
            }
        }
        return false;
    }

    private static int small(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    }

    /// Whether what ends here is also an archive: those are read from their end.
    static boolean endsAsArchive(byte[] all) {
        byte[] directory = {'P', 'K', 5, 6};
        int longestEnd = 22 + 0xffff;
        return contains(all, all.length - longestEnd, directory);
    }
}
