/// How a migration changes what a table allows without writing one of its rows anew.
///
/// SQLite knows no `ALTER TABLE` for a table's rules, and the way around it, a copy of the table, takes seconds in a large
/// file, in which nobody is served. Where every row there is keeps the new rule, changing the table's text is enough.
///
/// Source: SQLite, *ALTER TABLE*, “Making Other Kinds Of Table Schema Changes”.
package enum TableRule {
    /// The sentences of a migration that put `new` in the place of `old` in the text that made `table`.
    ///
    /// Whoever writes them vouches that all rows keep the new rule: a wider list of terms, a rule that the default of a new
    /// column keeps. A table whose text does not hold `old` makes the migration fail, and the file stays as it was. Part
    /// of released migrations, so it stays as it is.
    package static func replace(_ old: String, with new: String, in table: String) -> String {
        """
        PRAGMA writable_schema = ON;
        -- A table without a text is none: SQLite refuses the file, and the transaction is taken back.
        UPDATE sqlite_schema
           SET sql = CASE WHEN instr(sql, \(quoted(old))) > 0 THEN replace(sql, \(quoted(old)), \(quoted(new))) END
         WHERE type = 'table' AND name = \(quoted(table));
        PRAGMA writable_schema = RESET;
        -- So that every other connection reads the tables' texts again.
        CREATE TABLE rule_changed (number INTEGER) STRICT;
        DROP TABLE rule_changed;
        """
    }

    private static func quoted(_ text: String) -> String {
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
}
