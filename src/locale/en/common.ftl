# Words that every area uses.

severity-error = error
severity-warning = warning
severity-note = note
note-help = help

error-ours =
    Gradus itself failed: { $cause }
    This is not your fault. Please report it, with the command and the files that led here.

reason-permission = there is no permission
reason-not-found = it does not exist
reason-exists = it exists already
reason-read-only = the file system is read-only
reason-full = the disk is full
reason-not-a-folder = a part of the path is not a folder
