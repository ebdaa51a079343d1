/// Words that somebody sent and that are kept only as far as there is room for them.
extension String {
    /// As much of it as fits into so many bytes of UTF-8, never half a sign, and with "…" where there is more.
    package func clipped(toBytes most: Int) -> String {
        guard utf8.count > most else { return self }
        var bytes = 3
        let kept = prefix { character in
            bytes += character.utf8.count
            return bytes <= most
        }
        return kept + "…"
    }
}
