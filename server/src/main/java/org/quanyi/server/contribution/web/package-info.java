/// Pages for employers and the programs' interface of contributions.
@NullMarked
package org.quanyi.server.contribution.web;

import org.jspecify.annotations.NullMarked;
