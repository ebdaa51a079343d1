/// An authority for one test, with whatever certificates it makes out: by the operating system's own openssl.
package final class Certificates {
    package let folder = TemporaryFolder()
    /// What is to be trusted, as a PEM file.
    package var authority: String { folder.file("authority.pem") }

    package init() throws {
        try openssl(
            """
            req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj "/CN=Invented authority" \
            -keyout authority.key -out authority.pem
            """)
    }

    /// Makes out a certificate to this name.
    ///
    /// - Parameter days: how long it is good for; 0 is over at once.
    package func issue(_ name: String, days: Int = 1, as file: String? = nil) throws -> (chain: String, key: String) {
        let file = file ?? name
        try openssl(
            """
            req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=\(name)" -keyout \(file).key \
            -out request.pem
            """)
        try openssl(
            """
            x509 -req -in request.pem -CA authority.pem -CAkey authority.key -days \(days) -out \(file).pem \
            -extfile <(echo subjectAltName=DNS:\(name))
            """)
        return (folder.file("\(file).pem"), folder.file("\(file).key"))
    }

    private func openssl(_ arguments: String) throws {
        _ = try Tool.output("bash", ["-c", "cd '\(folder.path)' && openssl \(arguments) 2>openssl.log"])
    }
}
