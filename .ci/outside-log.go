// Checks one exported public log with golang.org/x/mod/sumdb and nothing of Quanyi's own:
// the note, every tile, every entry, an inclusion proof for each 97th leaf, and the growth from half the size.
package main

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type folder string

func (f folder) Height() int                     { return 8 }
func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}
func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, t := range tiles {
		// Go writes the height into the path, C2SP does not.
		data, err := os.ReadFile(filepath.Join(string(f), strings.Replace(t.Path(), "tile/8/", "tile/", 1)))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func main() {
	log.SetFlags(0)
	dir := folder(os.Args[1])
	verifier, err := note.NewVerifier(strings.TrimSpace(os.Args[2]))
	must(err)
	published, err := os.ReadFile(filepath.Join(string(dir), "checkpoint"))
	must(err)
	opened, err := note.Open(published, note.VerifierList(verifier))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		log.Fatalf("no checkpoint of %s", verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	root, err := base64.StdEncoding.DecodeString(lines[2])
	must(err)
	tree := tlog.Tree{N: size}
	copy(tree.Hash[:], root)
	hashes := tlog.TileHashReader(tree, dir)
	for first := int64(0); first < size; first += 256 {
		bundle(dir, hashes, first, min(256, size-first))
	}
	for i := int64(0); i < size; i += 97 {
		proof, err := tlog.ProveRecord(size, i, hashes)
		must(err)
		leaf, err := hashes.ReadHashes([]int64{tlog.StoredHashIndex(0, i)})
		must(err)
		must(tlog.CheckRecord(proof, size, tree.Hash, i, leaf[0]))
	}
	if half := size / 2; half > 0 {
		then, err := tlog.TreeHash(half, hashes)
		must(err)
		proof, err := tlog.ProveTree(size, half, hashes)
		must(err)
		must(tlog.CheckTree(proof, size, tree.Hash, half, then))
	}
	fmt.Printf("%s: %d leaves\n", lines[0], size)
}

func min(a, b int64) int64 {
	if a < b {
		return a
	}
	return b
}

func bundle(dir folder, hashes tlog.HashReader, first, width int64) {
	path := "tile/entries/" + strings.TrimPrefix(tlog.Tile{H: 8, L: 0, N: first / 256, W: int(width)}.Path(), "tile/8/0/")
	data, err := os.ReadFile(filepath.Join(string(dir), path))
	must(err)
	var indexes []int64
	for i := int64(0); i < width; i++ {
		indexes = append(indexes, tlog.StoredHashIndex(0, first+i))
	}
	wanted, err := hashes.ReadHashes(indexes)
	must(err)
	for i := int64(0); i < width; i++ {
		if len(data) < 2 || len(data) < 2+int(binary.BigEndian.Uint16(data)) {
			log.Fatalf("%s is torn", path)
		}
		length := int(binary.BigEndian.Uint16(data))
		if tlog.RecordHash(data[2:2+length]) != wanted[i] {
			log.Fatalf("entry %d is not in the tree", first+i)
		}
		data = data[2+length:]
	}
	if len(data) > 0 {
		log.Fatalf("%s holds more entries", path)
	}
}
