-- A wrk script that reads pages of a user's list, in no order and all equally often. Run it with
--   KEY=... OF=many PHOTOS=1000000 wrk -t1 -c1 -d20s --latency -s benchmarks/load/list.lua http://127.0.0.1:8080
-- PHOTOS says how many the user has, and so how many pages of 25 there are; 25 reads the first page alone. SEARCH is a
-- searchKey, percent-encoded. SITE is the website's number (1001). See docs/performance.md for users to try it on.

local photos = assert(os.getenv("PHOTOS"), "PHOTOS must say how many the user has")
local pages = math.ceil(tonumber(photos) / 25)
local search = os.getenv("SEARCH")
local call = "/api/4/UploadImage/GetUserUploadedList?userId="
  .. assert(os.getenv("OF"), "OF must be whose photos to list")
  .. (search and "&searchKey=" .. search or "")
  .. "&pageIndex="
local headers = {
  ["websiteId"] = os.getenv("SITE") or "1001",
  ["webApiClientKey"] = assert(os.getenv("KEY"), "KEY must be a client key of the website's company"),
}

function request()
  return wrk.format("GET", call .. math.random(pages), headers)
end
