import CLinux
import COpenSSL
import Glibc

/// What makes a record trustworthy: digests, keyed digests and random bytes, from OpenSSL and the kernel.
package enum Seal {
    /// The fingerprint of a record: equal bytes give equal digests, and nobody finds two records for one.
    ///
    /// SHA-256, 32 bytes. Source: FIPS 180-4.
    package static func sha256(_ message: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        let done = EVP_Digest(message, message.count, &digest, &length, EVP_sha256(), nil)
        precondition(done == 1 && length == 32, "libcrypto has no SHA-256")
        return digest
    }

    /// Takes digests one after the other with what libcrypto needs for it looked up once. For one thread.
    package final class Digester {
        private let context = EVP_MD_CTX_new()
        private let algorithm = EVP_MD_fetch(nil, "SHA256", nil)

        private let latest = UnsafeMutableRawBufferPointer.allocate(byteCount: 32, alignment: 8)

        package init() { precondition(context != nil && algorithm != nil, "libcrypto has no SHA-256") }

        deinit {
            latest.deallocate()
            EVP_MD_CTX_free(context)
            EVP_MD_free(algorithm)
        }

        /// As ``Seal/sha256(_:)``.
        package func sha256(_ message: UnsafeRawBufferPointer) -> [UInt8] {
            [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
                take(message, into: UnsafeMutableRawBufferPointer(digest))
                count = 32
            }
        }

        package func sha256(_ message: [UInt8]) -> [UInt8] { message.withUnsafeBytes { sha256($0) } }

        /// The same in memory of the digester's own, valid until its next question.
        package func digest(of message: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
            take(message, into: latest)
            return UnsafeRawBufferPointer(latest)
        }

        /// Whether these bytes are the message's fingerprint.
        package func isDigest(_ digest: UnsafeRawBufferPointer, of message: UnsafeRawBufferPointer) -> Bool {
            take(message, into: latest)
            return digest.elementsEqual(latest)
        }

        private func take(_ message: UnsafeRawBufferPointer, into digest: UnsafeMutableRawBufferPointer) {
            var length: UInt32 = 0
            let done =
                EVP_DigestInit_ex2(context, algorithm, nil) == 1
                && EVP_DigestUpdate(context, message.baseAddress, message.count) == 1
                && EVP_DigestFinal_ex(context, digest.baseAddress?.assumingMemoryBound(to: UInt8.self), &length) == 1
            precondition(done && length == 32, "libcrypto has no SHA-256")
        }
    }

    /// The fingerprint of a record that only a holder of `key` can make.
    ///
    /// HMAC-SHA-256, 32 bytes. Source: RFC 2104.
    package static func hmacSHA256(key: [UInt8], message: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        let made = HMAC(EVP_sha256(), key, Int32(key.count), message, message.count, &digest, &length)
        precondition(made != nil && length == 32, "libcrypto has no HMAC")
        return digest
    }

    /// A keyed digest for the codes of authenticator apps alone, which know no other; for nothing of our own.
    ///
    /// HMAC-SHA-1, 20 bytes. Source: RFC 2104, RFC 6238.
    package static func hmacSHA1(key: [UInt8], message: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 20)
        var length: UInt32 = 0
        let made = HMAC(EVP_sha1(), key, Int32(key.count), message, message.count, &digest, &length)
        precondition(made != nil && length == 20, "libcrypto has no HMAC")
        return digest
    }

    /// Whether two proofs are the same, found out in a time that does not tell where they differ.
    package static func equal(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        one.count == other.count && CRYPTO_memcmp(one, other, one.count) == 0
    }

    /// Bytes nobody can foresee, from the kernel: keys, salts, nonces. Stops the process if the kernel has none.
    package static func randomBytes(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        bytes.withUnsafeMutableBytes { buffer in
            var filled = 0
            while filled < count {
                let got = getrandom(buffer.baseAddress! + filled, count - filled, 0)
                if got < 0 {
                    precondition(errno == EINTR, "getrandom failed")
                    continue
                }
                filled += got
            }
        }
        return bytes
    }

    /// Overwrites memory that held a secret, in a way the compiler may not leave out.
    package static func wipe(_ memory: UnsafeMutableRawPointer, count: Int) { OPENSSL_cleanse(memory, count) }
}
