/// The portal's pages and programs' answers: parsing what was asked, and words and layout of what
/// is said.
@NullMarked
package org.quanyi.server.portal.web;

import org.jspecify.annotations.NullMarked;
