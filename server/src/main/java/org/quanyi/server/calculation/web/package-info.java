/// Calculations for programs.
@NullMarked
package org.quanyi.server.calculation.web;

import org.jspecify.annotations.NullMarked;
