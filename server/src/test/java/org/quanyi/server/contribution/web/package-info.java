@NullMarked
package org.quanyi.server.contribution.web;

import org.jspecify.annotations.NullMarked;
