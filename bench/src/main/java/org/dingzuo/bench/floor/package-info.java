/** The bench of the makers' floor: a studio with years behind it, the screens of a day, and what each asks of the database. */
@NullMarked
package org.dingzuo.bench.floor;

import org.jspecify.annotations.NullMarked;
