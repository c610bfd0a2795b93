/// The programs' interface for registering persons.
@NullMarked
package org.quanyi.server.person.web;

import org.jspecify.annotations.NullMarked;
