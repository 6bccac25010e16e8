-- A wrk script that uploads a JPEG to a server, every time with other bytes: a JPEG comment counts. Run it with
--   IMG=photo.jpg KEY=... wrk -t1 -c8 -d30s --latency -s benchmarks/load/upload.lua http://127.0.0.1:8080
-- and see in docs/performance.md how to read what it prints. SITE is the website's number (1001).

local function read(path)
  local file = assert(io.open(path, "rb"), "IMG names no readable file: " .. path)
  local bytes = file:read("*a")
  file:close()
  return bytes
end

local photo = read(assert(os.getenv("IMG"), "IMG must name a JPEG"))
assert(photo:sub(1, 3) == "\255\216\255", "IMG must name a JPEG")

local boundary = "photo-intake-load"
local before = "--" .. boundary
  .. "\r\nContent-Disposition: form-data; name=\"postedFile\"; filename=\"load.jpg\""
  .. "\r\nContent-Type: image/jpeg\r\n\r\n\255\216"
local after = photo:sub(3) .. "\r\n--" .. boundary .. "--\r\n"
local headers = {
  ["Content-Type"] = "multipart/form-data; boundary=" .. boundary,
  ["websiteId"] = os.getenv("SITE") or "1001",
  ["webApiClientKey"] = assert(os.getenv("KEY"), "KEY must be a client key of the website's company"),
}

local threads = 0
function setup(thread)
  thread:set("thread", threads)
  threads = threads + 1
end

local run = os.time()
local count = 0
function request()
  count = count + 1
  local text = string.format("%d-%d-%09d", run, thread, count)
  local comment = "\255\254\0" .. string.char(#text + 2) .. text
  return wrk.format("POST", "/api/4/UploadImage/UploadImage?userId=load", headers, before .. comment .. after)
end

local told = false
function response(status, _, body)
  if status ~= 200 and not told then
    told = true
    io.stderr:write("answered ", status, ": ", body:sub(1, 300), "\n")
  end
end
