/// A strict reader for the small part of YAML that law and case files are written in.
///
/// Block mappings, block lists, plain and quoted scalars on one line, comments. Everything else
/// (anchors, tags, flow style, block scalars, several documents, tabs, empty values, a key twice)
/// is refused with file and line, so that a file means the same to every reader.
@NullMarked
package org.quanyi.rules.yaml;

import org.jspecify.annotations.NullMarked;
