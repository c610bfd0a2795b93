package org.quanyi.server.log.web;

import java.util.concurrent.TimeUnit;
import org.quanyi.proof.LogFiles;
import org.quanyi.server.log.LogExport;
import org.quanyi.server.log.LogTiles;
import org.quanyi.server.log.Origin;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The public logs as static files (C2SP tlog-tiles): no sign-in, nothing of anybody, and every
/// file but the checkpoint stays as it is for ever.
@RestController
class LogFilesApi {

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");

    private final LogTiles tiles;
    private final LogExport export;

    LogFilesApi(LogTiles tiles, LogExport export) {
        this.tiles = tiles;
        this.export = export;
    }

    @GetMapping("/log/" + LogExport.POLICY)
    ResponseEntity<byte[]> policy() {
        return ResponseEntity.ok().contentType(TEXT).body(export.policy());
    }

    @GetMapping("/log/{name}/" + LogTiles.SECOND_KEY)
    ResponseEntity<byte[]> secondKey(@PathVariable String name) {
        return answer(name, LogTiles.SECOND_KEY, TEXT, CacheControl.maxAge(1, TimeUnit.HOURS));
    }

    @GetMapping("/log/{name}/" + LogTiles.FROZEN)
    ResponseEntity<byte[]> frozen(@PathVariable String name) {
        return answer(name, LogTiles.FROZEN, TEXT, CacheControl.maxAge(1, TimeUnit.SECONDS));
    }

    @GetMapping("/log/{name}/" + LogTiles.OPENED)
    ResponseEntity<byte[]> opened(@PathVariable String name) {
        return answer(name, LogTiles.OPENED, TEXT, CacheControl.maxAge(1, TimeUnit.HOURS));
    }

    @GetMapping("/log/{name}/" + LogFiles.CHECKPOINT)
    ResponseEntity<byte[]> checkpoint(@PathVariable String name) {
        return answer(name, LogFiles.CHECKPOINT, TEXT, CacheControl.maxAge(1, TimeUnit.SECONDS));
    }

    @GetMapping("/log/{name}/" + LogTiles.KEY)
    ResponseEntity<byte[]> key(@PathVariable String name) {
        return answer(name, LogTiles.KEY, TEXT, CacheControl.maxAge(1, TimeUnit.HOURS));
    }

    @GetMapping("/log/{name}/tile/{*path}")
    ResponseEntity<byte[]> tile(@PathVariable String name, @PathVariable String path) {
        return answer(
                name,
                "tile" + path,
                MediaType.APPLICATION_OCTET_STREAM,
                CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic().immutable());
    }

    private ResponseEntity<byte[]> answer(
            String name, String path, MediaType type, CacheControl cache) {
        return Origin.of(name)
                .flatMap(log -> tiles.file(log, path))
                .map(bytes -> ResponseEntity.ok().contentType(type).cacheControl(cache).body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
