import CaseModel
import Foundation
import Support
import Testing
import Wire

/// Desk alone, without a proxy: encryption ends in it.
@Suite(.serialized) struct `Desk with a certificate of its own` {
    @Test func `signs in over TLS alone, holds the cookie to it, and answers a plain request with where to go`() throws
    {
        let town = try Town(speed: 60)
        let certificates = try Certificates()
        let (chain, key) = try certificates.issue("desk.kommune.example")
        let port = try town.startDesk(["certificate": .string(chain), "certificateKey": .string(key)])

        let form = "user=mette&password=\(Town.password)&videre="
        let request = """
            POST /log-ind HTTP/1.1\r
            Host: desk.kommune.example\r
            Sec-Fetch-Site: same-origin\r
            Content-Type: application/x-www-form-urlencoded\r
            Content-Length: \(form.utf8.count)\r
            Connection: close\r
            \r
            \(form)
            """
        let file = town.folder.file("request")
        try Data(request.utf8).write(to: URL(fileURLWithPath: file))
        let command = """
            openssl s_client -connect 127.0.0.1:\(port) -CAfile '\(certificates.authority)' -verify_return_error \
            -verify_hostname desk.kommune.example -ign_eof -quiet <'\(file)' 2>/dev/null
            """
        let answer = try Tool.output("bash", ["-c", command])
        #expect(answer.hasPrefix("HTTP/1.1 303 See Other\r\n"))
        #expect(answer.contains("set-cookie: __Host-genklang=") && answer.contains("; Secure; HttpOnly"))
        #expect(answer.contains("strict-transport-security: max-age=31536000\r\n"))

        let plain = try Browser(port: port).get("/log-ind")
        #expect(plain.status == 400 && plain.body == "This place is reached by https:// only.\n")
        #expect(try town.stop().allSatisfy { $0 == .code(0) })
    }

    @Test(arguments: [
        (#"{"address":"0.0.0.0"}"#, "off loopback only with certificate"),
        (#"{"address":"desk"}"#, "an address in digits expected"),
        (#"{"certificate":"/nonexistent.pem"}"#, "belong together"),
        (#"{"certificate":"/nonexistent.pem","certificateKey":"/nonexistent.key"}"#, "not found"),
        (#"{"bus":"192.0.2.7:7480"}"#, "off loopback only tls://192.0.2.7:7480"),
    ])
    func `a door to the network without a certificate is refused before anything is opened`(
        settings: String, word: String
    ) throws {
        let folder = TemporaryFolder()
        try Town.makeKeys(in: folder.path)
        let config = folder.file("desk.json")
        try Data(settings.utf8).write(to: URL(fileURLWithPath: config))
        let process = try RunningProcess(
            Executables.path("genklang-desk"), ["--data", folder.path, "--config", config, "--check-config"])
        #expect(try process.waitForExit() == .code(78))
        #expect(process.standardError.contains(word))
    }
}
