/// Facts of the trade, each table with its source. Tables are built when first asked for.
public enum Glossary {}
