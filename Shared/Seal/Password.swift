import CCrypt

/// Passwords, kept as yescrypt hashes by the system's libcrypt; the text itself is never stored or logged.
package enum Password {
    /// Characters that one has at least, whoever makes it.
    package static let shortest = 12
    /// Bytes that one has at most, so that hashing takes no longer than it should.
    package static let longest = 256

    /// Debian's own cost for yescrypt.
    private static let cost: UInt = 5

    /// Whether the system's library could hold a password against it.
    package static func isHash(_ text: String) -> Bool {
        text.hasPrefix("$y$") && text.utf8.count > 60 && crypt_checksalt(text) == CRYPT_SALT_OK
    }

    /// The hash to keep; `nil` when the system's library refuses.
    package static func hash(_ password: String) -> String? {
        var setting = [CChar](repeating: 0, count: Int(CRYPT_GENSALT_OUTPUT_SIZE))
        let random = Seal.randomBytes(32).map { CChar(bitPattern: $0) }
        guard crypt_gensalt_rn("$y$", cost, random, Int32(random.count), &setting, Int32(setting.count)) != nil else {
            return nil
        }
        return apply(password, setting)
    }

    /// Whether the password is the one the hash was made of; takes as long for a wrong one.
    package static func matches(_ password: String, hash: String) -> Bool {
        guard hash.hasPrefix("$y$"), let computed = apply(password, Array(hash.utf8CString)) else { return false }
        return Seal.equal(Array(computed.utf8), Array(hash.utf8))
    }

    private static func apply(_ password: String, _ setting: [CChar]) -> String? {
        // 32 KiB: on the heap, and wiped, since the library leaves the password's traces in it.
        let work = UnsafeMutablePointer<crypt_data>.allocate(capacity: 1)
        work.initialize(to: crypt_data())
        defer {
            Seal.wipe(work, count: MemoryLayout<crypt_data>.size)
            work.deallocate()
        }
        guard let result = crypt_rn(password, setting, work, Int32(MemoryLayout<crypt_data>.size)) else { return nil }
        let text = String(cString: result)
        return text.hasPrefix("*") ? nil : text
    }
}
