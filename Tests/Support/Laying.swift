import Glibc
package import Runtime

extension ArrivalFolder {
    /// Lays a file there as programs do: whole under `tmp`, then by its name in `new`.
    ///
    /// Not while somebody has it open for writing, since such a file is left alone: a process that another test starts just then
    /// has inherited it, until it is its own program.
    package func lay(_ bytes: [UInt8], as name: String) throws {
        let draft = "\(path)/tmp/\(name)"
        guard make(), Files.write(bytes, to: draft) else { throw Fact.Missing(description: "no room for \(draft)") }
        try Fact.wait(for: "\(name) to be whole") { !Self.isBeingWritten(draft) }
        guard rename(draft, "\(new)/\(name)") == 0 else { throw Fact.Missing(description: "\(draft) does not move") }
    }

    package func lay(_ text: String, as name: String) throws { try lay(Array(text.utf8), as: name) }
}
