package org.quanyi.server;

/// One file of the repository: its path from the root with `/`, and its text.
record SourceFile(String path, String text) {

    boolean isJava() {
        return path.endsWith(".java");
    }

    boolean isMainJava() {
        return isJava() && path.contains("/src/main/java/");
    }

    String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    String folder() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
