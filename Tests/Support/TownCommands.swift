/// What an operator types at the command line of a town.
extension Town {
    /// What `genklang` prints, or complains of where it ends otherwise than by 0.
    ///
    /// - Throws: with what it complained of, when it does not end by `exit`.
    @discardableResult
    package func genklang(_ words: [String], as user: String? = nil, exit: Int32 = 0) throws -> String {
        let process = try RunningProcess(
            Executables.path("genklang"), words + (user.map { ["--as", $0] } ?? []) + ["--data", folder.path],
            environment: ["XDG_STATE_HOME": folder.file("state"), "GENKLANG_PASSWORD": Town.password])
        let ended = try process.waitForExit(within: 60)
        guard ended == .code(exit) else {
            throw RunningProcess.Failure(description: "\(words) ended with \(ended): \(process.standardError)")
        }
        return exit == 0 ? process.standardOutput : process.standardError
    }
}
