/** Money in parts: how a studio wants to be paid, when a part of an order's money falls due, the one payment that asks for it, and a change
 *  of what an order costs. Its doors are {@link org.dingzuo.ordering.instalment.Instalments} and
 *  {@link org.dingzuo.ordering.instalment.TermsOfPayment}. */
@NullMarked
package org.dingzuo.ordering.instalment;

import org.jspecify.annotations.NullMarked;
