/** Where material comes from: the address book, with what each supplier brings on which terms. */
@NamedInterface("supplier")
@NullMarked
package org.dingzuo.materials.supplier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
