/** The three ways of taking orders, lived through on a driven clock by buyers and makers who have the published API and nothing else. */
@NullMarked
package org.dingzuo.bench.ways;

import org.jspecify.annotations.NullMarked;
