package pictures;

/** What a thing is made of, in the thing's own coordinates. */
interface Matter {
    void look(double x, double y, double z, Look look);

    /** Fine relief, too small to be carved: only the light sees it. In units of length. */
    default double relief(double x, double y, double z) {
        return 0;
    }
}
