select directory.raises_edition('ordering.payment_terms');
