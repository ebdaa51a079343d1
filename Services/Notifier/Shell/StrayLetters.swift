import CaseModel
import Glibc
import Runtime

/// Letters in the outbox that no file of ours knows: laid after the backup from which all was put back, of cases that may be lost
/// too (decision 124). They leave the folders from which letters are printed and collected, and are kept: by them the lost cases
/// are found again.
struct StrayLetters {
    static let key = "strays"

    let outbox: String

    private var folder: String { "\(outbox)/unknown" }

    /// Moves out those that lie to be printed or collected and are none of which `isKnown`; `nil` where there is none.
    func movingOut(unless isKnown: (LetterID) throws -> Bool) rethrows -> (any Effect)? {
        var strays: [String] = []
        for (tray, end) in [(Tray.letters, ".pdf"), (Tray.digitalPost, ".xml")] {
            let place = "\(outbox)/\(tray.rawValue)"
            for name in Files.names(in: place) where name.hasPrefix("\(LetterID.prefix)-") && name.hasSuffix(end) {
                guard let letter = LetterID(rawValue: String(name.dropLast(end.count))), try !isKnown(letter) else {
                    continue
                }
                strays.append("\(place)/\(name)")
            }
        }
        return strays.isEmpty ? nil : MovingOut(key: Self.key, strays: strays, folder: folder)
    }

    /// How many lie aside and since when the first was laid; `nil` where none does.
    func lying() -> (count: Int64, since: Timestamp)? {
        let laid = Files.names(in: folder).compactMap { name -> Int64? in
            var found = stat()
            guard stat("\(folder)/\(name)", &found) == 0 else { return nil }
            return Int64(found.st_mtim.tv_sec) * 1000
        }
        return laid.min().map { (Int64(laid.count), Timestamp(milliseconds: $0)) }
    }
}

private struct MovingOut: Effect {
    let key: String
    let strays: [String]
    let folder: String

    /// How many were moved.
    func perform() throws(EffectTrouble) -> String {
        guard Files.makeFolder(folder) else { throw FolderSpool.trouble() }
        for stray in strays {
            // Whoever collects may have been there first.
            guard rename(stray, place(of: stray)) == 0 || errno == ENOENT else { throw FolderSpool.trouble() }
        }
        return "\(strays.count)"
    }

    /// Where nothing lies yet: nothing that was moved here before is written over.
    private func place(of stray: String) -> String {
        let name = stray.split(separator: "/").last.map(String.init) ?? stray
        var place = "\(folder)/\(name)"
        var number = 1
        while Files.exists(place) {
            number += 1
            place = "\(folder)/\(number)-\(name)"
        }
        return place
    }
}
