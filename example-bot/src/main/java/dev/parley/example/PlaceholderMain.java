package dev.parley.example;

/** Holds the place of the example bot until there is one. */
final class PlaceholderMain {

    private PlaceholderMain() {}

    public static void main(String[] args) {
        System.out.println("The example bot goes here (dev mode: " + System.getProperty("parley.dev") + ").");
    }
}
