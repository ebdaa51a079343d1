import CaseModel
import Runtime
import Store

/// Files as each service makes them at its first start, made once: a municipality that is founded two hundred times needs
/// not make every table two hundred times.
package final class BlankFiles {
    private var made: [ServiceName: Database] = [:]

    package init() {}

    /// A file of its own, with the tables and no row that a migration did not write.
    func file(for declaration: ServiceDeclaration) throws -> Database {
        let pattern = try made[declaration.name] ?? Self.make(declaration)
        made[declaration.name] = pattern
        let file = try Database(path: ":memory:")
        try FileCopy.fill(file, from: pattern)
        return file
    }

    private static func make(_ declaration: ServiceDeclaration) throws -> Database {
        let file = try Database(path: ":memory:")
        try Migrations.apply(declaration.migrations, to: file)
        return file
    }
}
