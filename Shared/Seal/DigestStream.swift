internal import COpenSSL

/// The fingerprint of something too long to be held at once, taken as it passes by: SHA-256.
package final class DigestStream {
    private let context: OpaquePointer

    package init() {
        guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            preconditionFailure("libcrypto has no SHA-256")
        }
        self.context = context
    }

    deinit { EVP_MD_CTX_free(context) }

    package func add(_ bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        precondition(EVP_DigestUpdate(context, bytes, bytes.count) == 1, "a digest that cannot go on")
    }

    /// 32 bytes. Nothing can be added afterwards.
    package func finish() -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        precondition(EVP_DigestFinal_ex(context, &digest, &length) == 1 && length == 32, "a digest that cannot end")
        return digest
    }
}
