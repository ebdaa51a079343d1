import Foundation

/// Pictures of the pages: for whoever wants to see every state at once, and for the README.
enum Pictures {
    /// With `GENKLANG_LOOK=FOLDER` in the environment, every state that is inspected leaves its picture there.
    static func keepIfWanted(_ tab: Tab, _ name: String) throws {
        guard let folder = ProcessInfo.processInfo.environment["GENKLANG_LOOK"] else { return }
        try keep(try tab.picture(whole: true), name, in: folder)
    }

    static func keep(_ picture: Data, _ name: String, in folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let plain = name.replacing(" ", with: "-").replacing(",", with: "")
        try picture.write(to: URL(fileURLWithPath: "\(folder)/\(plain).png"))
    }
}
