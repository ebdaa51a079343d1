package import Web

extension Request {
    /// Whether one of our own pages sent this form; old browsers say where it came from.
    ///
    /// - Parameter address: where the pages are known to browsers when that is not what `Host` says,
    ///   `https://klag.eksempel.dk`.
    package func isFromOurPages(at address: String? = nil) -> Bool {
        guard method == .post else { return true }
        if let site = headers["sec-fetch-site"] { return site == "same-origin" }
        guard let origin = headers["origin"] else { return true }
        let host = headers["host"] ?? ""
        return origin == "http://\(host)" || origin == "https://\(host)" || origin == address
    }
}
