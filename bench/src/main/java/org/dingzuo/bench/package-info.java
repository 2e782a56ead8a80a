/** What is measured from outside: one verb each, JSON lines out, the last one the summary. */
@NullMarked
package org.dingzuo.bench;

import org.jspecify.annotations.NullMarked;
