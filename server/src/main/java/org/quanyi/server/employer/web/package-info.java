/// The programs' interface for registering employers.
@NullMarked
package org.quanyi.server.employer.web;

import org.jspecify.annotations.NullMarked;
