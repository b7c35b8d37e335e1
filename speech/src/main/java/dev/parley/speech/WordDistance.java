package dev.parley.speech;

/** How far apart two words are, for telling a slip of the hand from another word. */
public final class WordDistance {

    private WordDistance() {}

    /**
     * How many letters have to be added, removed or replaced to make one word of the other. Case counts.
     *
     * @param from one word
     * @param to the other
     * @return the number; 0 for equal words
     */
    public static int between(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[to.length() + 1];
            current[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
            }
            above = current;
        }
        return above[to.length()];
    }
}
