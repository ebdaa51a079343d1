import Runtime

ServiceProcess.run(DirectoryService.self)
