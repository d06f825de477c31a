<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name></name>
    <message>
        <source>Trains GANs, live. Without a command it opens the window.</source>
        <translation>实时训练 GAN。不带命令运行时打开窗口。</translation>
    </message>
    <message>
        <source>open this run in the window</source>
        <translation>在窗口中打开该训练任务</translation>
    </message>
    <message>
        <source>{} (see {} --help)</source>
        <translation>{}（参见 {} --help）</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>无法识别的参数：%s</translation>
    </message>
    <message>
        <source>{}; did you mean {}?</source>
        <translation>{}；您是不是要用 {}？</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>位置参数</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>显示此帮助并退出</translation>
    </message>
    <message>
        <source>show program&apos;s version number and exit</source>
        <translation>显示版本号并退出</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>缺少以下参数：%s</translation>
    </message>
    <message>
        <source>one of the arguments %s is required</source>
        <translation>需要参数 %s 之一</translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <translation>不能与参数 %s 同时使用</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>需要一个值</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>至少需要一个值</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>参数 %(argument_name)s：%(message)s</translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation>无效的 %(type)s 值：%(value)r</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>无效的选择：%(value)r（可选：%(choices)s）</translation>
    </message>
    <message>
        <source>Train in the shell.</source>
        <translation>在命令行中训练。</translation>
    </message>
    <message>
        <source>Draw images from a run.</source>
        <translation>用训练任务生成图像。</translation>
    </message>
    <message>
        <source>Film a walk through the latent space of a run.</source>
        <translation>拍摄在训练任务的隐空间中漫游的影片。</translation>
    </message>
    <message>
        <source>Film how the samples of a run became what they are.</source>
        <translation>拍摄训练任务的样本如何一步步形成的影片。</translation>
    </message>
    <message>
        <source>Find the latent of which a run makes a given image.</source>
        <translation>找出训练任务生成给定图像所用的隐变量。</translation>
    </message>
    <message>
        <source>Write the generator of a run for other programs.</source>
        <translation>把训练任务的生成器导出给其他程序使用。</translation>
    </message>
    <message>
        <source>Score a run or a file of images.</source>
        <translation>为训练任务或图像文件评分。</translation>
    </message>
    <message>
        <source>Find out which batch sizes fit into memory, and how fast each trains.</source>
        <translation>找出哪些批大小放得进内存，以及各自的训练速度。</translation>
    </message>
    <message>
        <source>Measure presets, and anything else that a table can be made of.</source>
        <translation>测量预设，以及其他可以列成表的内容。</translation>
    </message>
    <message>
        <source>List the presets.</source>
        <translation>列出预设。</translation>
    </message>
    <message>
        <source>Check this machine and the installation, or say what is wrong with a run.</source>
        <translation>检查本机和安装，或说明某个训练任务有什么问题。</translation>
    </message>
    <message>
        <source>a run&apos;s folder, a checkpoint, a file as `sample` writes it, or a folder of PNG or JPEG files</source>
        <translation>训练任务的文件夹、检查点、`sample` 写出的文件，或包含 PNG 或 JPEG 文件的文件夹</translation>
    </message>
    <message>
        <source>how many images to draw from a run, or to take from a file [10000; of points 2500; of stacks 26000]</source>
        <translation>从训练任务中抽取、或从文件中读取的图像数量 [10000；点为 2500；堆叠数字为 26000]</translation>
    </message>
    <message>
        <source>of the latents [0]</source>
        <translation>隐变量的随机种子 [0]</translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation>输出 JSON</translation>
    </message>
    <message>
        <source>of a run: its best one, its newest, or that of step N [last]</source>
        <translation>用于训练任务：最佳的、最新的，或第 N 步的检查点 [last]</translation>
    </message>
    <message>
        <source>images that stand for the real ones: a file, or a folder of PNG or JPEG files of one size</source>
        <translation>作为真实图像的图像：一个文件，或包含相同尺寸 PNG 或 JPEG 文件的文件夹</translation>
    </message>
    <message>
        <source>fast: Fréchet distance, accuracy, classes; all: also kernel distance, score, precision, recall, density, coverage, near copies [fast]</source>
        <translation>fast：Fréchet 距离、准确率、类别数；all：另加核距离、得分、精确率、召回率、密度、覆盖率、近似复制 [fast]</translation>
    </message>
    <message>
        <source>train a small classifier on the images and test it on real ones</source>
        <translation>用这些图像训练一个小分类器，并在真实图像上测试</translation>
    </message>
    <message>
        <source>count modes as published: three digits as channels, 1000 modes, 26000 samples</source>
        <translation>按已发表的方法统计模式数：三个数字作为通道，1000 个模式，26000 个样本</translation>
    </message>
    <message>
        <source>--features is not for --stacked-mnist: its modes are counted by the judge of digits.</source>
        <translation>--features 不能与 --stacked-mnist 同用：其模式由数字评判器计数。</translation>
    </message>
    <message>
        <source>--checkpoint is for runs; {} is a set of images.</source>
        <translation>--checkpoint 用于训练任务；{} 是一组图像。</translation>
    </message>
    <message>
        <source>There is nothing to hold these images against. Name real ones: --against FILE.npz or FOLDER.</source>
        <translation>没有可与这些图像比较的真实图像。请指定：--against FILE.npz 或 FOLDER。</translation>
    </message>
    <message>
        <source>reading the real images</source>
        <translation>正在读取真实图像</translation>
    </message>
    <message>
        <source>getting to know the images</source>
        <translation>正在认识图像</translation>
    </message>
    <message>
        <source>{} is for images; this run makes points of the plane.</source>
        <translation>{} 用于图像；此训练任务生成的是平面上的点。</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>正在测量</translation>
    </message>
    <message>
        <source>Train each preset for a while and have it judged. Stop it at any time: the same command goes on.</source>
        <translation>将每个预设各训练一段时间并加以评判。可随时停止：再次运行同一命令即可继续。</translation>
    </message>
    <message>
        <source>only these, see `ganstudio presets` [all]</source>
        <translation>仅这些预设，参见 `ganstudio presets` [全部]</translation>
    </message>
    <message>
        <source>of training for each run on images; those on points train their planned length [{:g}]</source>
        <translation>每次图像训练的分钟数；平面点的训练总是整个计划长度 [{:g}]</translation>
    </message>
    <message>
        <source>how many images are judged of each; of points always 2,500 [{}]</source>
        <translation>每个预设评判多少张图像；平面点总是 2,500 个 [{}]</translation>
    </message>
    <message>
        <source>runs of each preset, with the seeds 0 to N - 1 [{}]</source>
        <translation>每个预设的训练次数，随机种子为 0 到 N - 1 [{}]</translation>
    </message>
    <message>
        <source>for results and runs [{}]</source>
        <translation>存放结果和训练任务的文件夹 [{}]</translation>
    </message>
    <message>
        <source>measure nothing; show what is there</source>
        <translation>不测量；只显示已有结果</translation>
    </message>
    <message>
        <source>print the results as JSON</source>
        <translation>以 JSON 输出结果</translation>
    </message>
    <message>
        <source>Compare a step of the DCGAN preset with the same loop in plain PyTorch, in alternating pairs.</source>
        <translation>交替成对地比较 DCGAN 预设的一步与用普通 PyTorch 写成的同一循环。</translation>
    </message>
    <message>
        <source>Time until the digits are good, beside the tutorial&apos;s network.</source>
        <translation>数字变好所需的时间，并与教程的网络比较。</translation>
    </message>
    <message>
        <source>How smooth the window is while it trains, and what it costs.</source>
        <translation>训练时窗口有多流畅，以及它的代价。</translation>
    </message>
    <message>
        <source>Time until the window is there and can be used, and what is imported until then.</source>
        <translation>窗口出现并可用所需的时间，以及在此之前导入了什么。</translation>
    </message>
    <message>
        <source>How much the memory grows while the window trains.</source>
        <translation>窗口训练时内存增长多少。</translation>
    </message>
    <message>
        <source>Each takes --json, and says with --help how it can be made shorter.</source>
        <translation>每一项都接受 --json，并用 --help 说明如何缩短。</translation>
    </message>
    <message>
        <source>pairs [{}]</source>
        <translation>对数 [{}]</translation>
    </message>
    <message>
        <source>print the table as Markdown</source>
        <translation>以 Markdown 输出表格</translation>
    </message>
    <message>
        <source>put the table between this file&apos;s two markers</source>
        <translation>将表格写入该文件的两个标记之间</translation>
    </message>
    <message>
        <source>Stopped. The same command goes on from here.</source>
        <translation>已停止。再次运行同一命令即可从此处继续。</translation>
    </message>
    <message>
        <source>--n must be at least 2 (it is {}).</source>
        <translation>--n 至少为 2（当前为 {}）。</translation>
    </message>
    <message>
        <source>--seeds must be at least 1 (it is {}).</source>
        <translation>--seeds 至少为 1（当前为 {}）。</translation>
    </message>
    <message>
        <source>{}, measured anew ({})</source>
        <translation>{}，重新测量（{}）</translation>
    </message>
    <message>
        <source>{}, goes on</source>
        <translation>{}，继续</translation>
    </message>
    <message>
        <source>{} of {} measurements in {} are to be made.</source>
        <translation>待完成 {} 项测量，共 {} 项，位于 {}。</translation>
    </message>
    <message>
        <source>Up to {} of training by the clock.</source>
        <translation>按时钟计，最多训练 {}。</translation>
    </message>
    <message>
        <source>{} of {} scores taken</source>
        <translation>已评分 {} / {}</translation>
    </message>
    <message>
        <source>Another shell is measuring in {}. Stop it there first.</source>
        <translation>另一个命令行正在 {} 中测量。请先在那里停止。</translation>
    </message>
    <message>
        <source>{} is not measured yet.</source>
        <translation>{} 尚未测量。</translation>
    </message>
    <message>
        <source>{} is stale ({}).</source>
        <translation>{} 已过时（{}）。</translation>
    </message>
    <message>
        <source>--seed must not be below 0 (it is {}).</source>
        <translation>--seed 不能小于 0（当前为 {}）。</translation>
    </message>
    <message>
        <source>a run&apos;s folder or a checkpoint file</source>
        <translation>训练任务的文件夹或检查点文件</translation>
    </message>
    <message>
        <source>FILE.onnx, FILE.safetensors or FILE.pt2; an example comes beside it</source>
        <translation>FILE.onnx、FILE.safetensors 或 FILE.pt2；旁边会附一个示例</translation>
    </message>
    <message>
        <source>onnx: for any ONNX runtime; safetensors: the weights, with the configuration; torch: a program of torch.export [what the file&apos;s ending says]</source>
        <translation>onnx：用于任何 ONNX 运行时；safetensors：权重及配置；torch：torch.export 程序 [由文件的扩展名决定]</translation>
    </message>
    <message>
        <source>The generator of step {:,} in {} ({:.1f} MB)</source>
        <translation>第 {:,} 步的生成器，已写入 {}（{:.1f} MB）</translation>
    </message>
    <message>
        <source>  checked   it makes what the app makes: the greatest difference is {:.1g} in a range of 2 (allowed: {:g})</source>
        <translation>  已检验    与本程序生成的一致：在宽度为 2 的取值范围内最大相差 {:.1g}（允许 {:g}）</translation>
    </message>
    <message>
        <source>  example   {}</source>
        <translation>  示例      {}</translation>
    </message>
    <message>
        <source>how many images [100]</source>
        <translation>图像数量 [100]</translation>
    </message>
    <message>
        <source>FILE.npz: arrays images, labels and learned codes, or points; FILE.png: a sheet</source>
        <translation>FILE.npz：数组 images、labels 和学到的编码，或 points；FILE.png：样本图</translation>
    </message>
    <message>
        <source>only this class, such as 7</source>
        <translation>仅此类别，例如 7</translation>
    </message>
    <message>
        <source>of a run with learned codes, only this category, such as 3</source>
        <translation>对带有学到的编码的训练任务，只要这个类别，例如 3</translation>
    </message>
    <message>
        <source>the same seed gives the same images [0]</source>
        <translation>相同的种子给出相同的图像 [0]</translation>
    </message>
    <message>
        <source>in place of random ones, the images of latents as `invert` writes them; with --label as another class</source>
        <translation>不随机抽取，而是画出 `invert` 写下的隐变量；加 --label 可画成另一个类别</translation>
    </message>
    <message>
        <source>{:,} images of step {:,} in {}</source>
        <translation>{:,} 张图像，取自第 {:,} 步，已写入 {}</translation>
    </message>
    <message>
        <source>{:,} image of step {:,} in {}</source>
        <translation>{:,} 张图像，取自第 {:,} 步，已写入 {}</translation>
    </message>
    <message>
        <source>{:,} points of step {:,} in {}</source>
        <translation>{:,} 个点，取自第 {:,} 步，已写入 {}</translation>
    </message>
    <message>
        <source>{:,} point of step {:,} in {}</source>
        <translation>{:,} 个点，取自第 {:,} 步，已写入 {}</translation>
    </message>
    <message>
        <source>FILE.mp4 or FILE.gif; FILE.png: all frames side by side</source>
        <translation>FILE.mp4 或 FILE.gif；FILE.png：所有帧并排</translation>
    </message>
    <message>
        <source>the latents to pass through, such as 1,5,9 [1,2,3; beside --classes 1]</source>
        <translation>要经过的隐变量，如 1,5,9 [1,2,3；给出 --classes 时为 1]</translation>
    </message>
    <message>
        <source>in place of seeds, latents as `invert` writes them, with their classes</source>
        <translation>用 `invert` 写出的隐变量及其类别代替种子</translation>
    </message>
    <message>
        <source>the classes to pass through, blended on the way; the shorter of both lists comes again from its start: one seed with the classes 3,8 turns a 3 into an 8 of the same style [each in turn]</source>
        <translation>要经过的类别，途中混合；两个列表中较短的一个从头重复：一个种子配类别 3,8，就把 3 变成同样风格的 8 [依次各类]</translation>
    </message>
    <message>
        <source>of a run with learned codes, only this category; else those of the seeds</source>
        <translation>对带有学到的编码的训练任务，只要这个类别；否则用各种子自带的类别</translation>
    </message>
    <message>
        <source>how many images in all [{}]</source>
        <translation>图像总数 [{}]</translation>
    </message>
    <message>
        <source>between two latents: slerp the arc, lerp the straight line, smooth a curve without corners through all [slerp]</source>
        <translation>两个隐变量之间：slerp 为弧线，lerp 为直线，smooth 为经过所有点而没有拐角的曲线 [slerp]</translation>
    </message>
    <message>
        <source>the pace: linear even, smooth slower at each latent [linear]</source>
        <translation>快慢：linear 匀速，smooth 在每个隐变量处放慢 [linear]</translation>
    </message>
    <message>
        <source>lead back to the beginning</source>
        <translation>回到起点</translation>
    </message>
    <message>
        <source>width and height in pixels; whole multiples of the image&apos;s own are crisp [8 times]</source>
        <translation>宽和高，以像素计；图像自身尺寸的整数倍最清晰 [8 倍]</translation>
    </message>
    <message>
        <source>a run&apos;s folder</source>
        <translation>训练任务的文件夹</translation>
    </message>
    <message>
        <source>FILE.mp4 or FILE.gif</source>
        <translation>FILE.mp4 或 FILE.gif</translation>
    </message>
    <message>
        <source>not the sample sheets, but what each step of the training makes of these latents</source>
        <translation>不用样本图，而是展示训练的每一步把这些隐变量画成什么</translation>
    </message>
    <message>
        <source>likewise, of the latents of these seeds</source>
        <translation>同上，使用这些种子的隐变量</translation>
    </message>
    <message>
        <source>the classes of latents or seeds; the shorter list comes again</source>
        <translation>隐变量或种子的类别；较短的列表会循环使用</translation>
    </message>
    <message>
        <source>of a run with learned codes, this category of latents or seeds</source>
        <translation>对于有学得编码的训练任务，隐变量或种子取该类编码</translation>
    </message>
    <message>
        <source>only these of the sheet&apos;s images, counted row by row from 1 [all]</source>
        <translation>只用样本图中的这些图像，逐行从 1 数起 [全部]</translation>
    </message>
    <message>
        <source>at most so many of the run&apos;s sheets or steps, evenly chosen [all]</source>
        <translation>最多取这么多张样本图或这么多步，均匀选取 [全部]</translation>
    </message>
    <message>
        <source>write the step below each frame, in a strip that adds to the height</source>
        <translation>在每一帧下方写出步数，占用一条额外的高度</translation>
    </message>
    <message>
        <source>how much longer the last frame stays [{:g}]</source>
        <translation>最后一帧多停留几秒 [{:g}]</translation>
    </message>
    <message>
        <source>width in pixels; whole multiples of the sheet&apos;s own are crisp [an even one, 512 or more]</source>
        <translation>宽度，以像素计；样本图自身尺寸的整数倍最清晰 [不小于 512 的偶数倍数]</translation>
    </message>
    <message>
        <source>--last-seconds: give 0 to 600, not {:g}.</source>
        <translation>--last-seconds：请给出 0 到 600，而不是 {:g}。</translation>
    </message>
    <message>
        <source>{} is a checkpoint; a film of the training is made of a run&apos;s folder.</source>
        <translation>{} 是检查点；训练过程的影片要用训练任务的文件夹制作。</translation>
    </message>
    <message>
        <source>{} frames, {:.1f} s, {} × {} pixels in {}</source>
        <translation>{} 帧，{:.1f} 秒，{} × {} 像素，已写入 {}</translation>
    </message>
    <message>
        <source>--images chooses from the sample sheets, which --{} does without.</source>
        <translation>--images 是从样本图中选取，而 --{} 不使用样本图。</translation>
    </message>
    <message>
        <source>frames per second [{:g}]</source>
        <translation>每秒帧数 [{:g}]</translation>
    </message>
    <message>
        <source>--fps and --size are for films; {} is a picture.</source>
        <translation>--fps 和 --size 用于影片；{} 是图片。</translation>
    </message>
    <message>
        <source>--fps: give {:g} to {:g} for {}, not {:g}.</source>
        <translation>--fps：请给出 {:g} 到 {:g}（用于 {}），而不是 {:g}。</translation>
    </message>
    <message>
        <source>--size: give {} to {} pixels, not {}.</source>
        <translation>--size：请给出 {} 到 {} 像素，而不是 {}。</translation>
    </message>
    <message>
        <source>--size: MP4 needs an even number of pixels: give {} or {}, or write a GIF.</source>
        <translation>--size：MP4 的像素数必须是偶数：请给出 {} 或 {}，或改写 GIF。</translation>
    </message>
    <message>
        <source>Give --seeds or --latent, not both.</source>
        <translation>--seeds 和 --latent 只能给出其中之一。</translation>
    </message>
    <message>
        <source>--seeds: none may be below 0 (it is {!r}).</source>
        <translation>--seeds：任何一个都不能小于 0（现在是 {!r}）。</translation>
    </message>
    <message>
        <source>--latent: give at least two files, or one and several --classes.</source>
        <translation>--latent：请至少给出两个文件，或给出一个文件和多个 --classes。</translation>
    </message>
    <message>
        <source>--seeds: give at least two numbers, or one and several --classes.</source>
        <translation>--seeds：请至少给出两个数，或给出一个数和多个 --classes。</translation>
    </message>
    <message>
        <source>--images: the first is 1 (it is {!r}).</source>
        <translation>--images：第一幅是 1（现在是 {!r}）。</translation>
    </message>
    <message>
        <source>Writing frames: {:,} of {:,}</source>
        <translation>正在写帧：{:,} / {:,}</translation>
    </message>
    <message>
        <source>{} frames of step {:,} in {}</source>
        <translation>{} 帧，取自第 {:,} 步，已写入 {}</translation>
    </message>
    <message>
        <source>{}: {} must end in {}.</source>
        <translation>{}：{} 必须以 {} 结尾。</translation>
    </message>
    <message>
        <source>{}: the folder {} does not exist.</source>
        <translation>{}：文件夹 {} 不存在。</translation>
    </message>
    <message>
        <source>{}: {!r} is no list of whole numbers such as 1,2,3.</source>
        <translation>{}：{!r} 不是形如 1,2,3 的整数列表。</translation>
    </message>
    <message>
        <source>scale the latents, but not their learned codes: below 1 more typical images of less variety, above 1 rarer ones, 0 to {:g}, as the slider Truncation of the window [1]</source>
        <translation>缩放隐变量，但不缩放其学到的编码：小于 1 时图像更典型、变化更少，大于 1 时更罕见，0 到 {:g}，同窗口中的“截断”滑块 [1]</translation>
    </message>
    <message>
        <source>--truncation: give 0 to {:g}, not {:g}.</source>
        <translation>--truncation：请给出 0 到 {:g}，而不是 {:g}。</translation>
    </message>
    <message>
        <source>{}: this run was trained without classes.</source>
        <translation>{}：该训练任务训练时没有使用类别。</translation>
    </message>
    <message>
        <source>{}: there is no class {!r}; there are {}.</source>
        <translation>{}：没有类别 {!r}；可用的有 {}。</translation>
    </message>
    <message>
        <source>--code: this run was trained without a learned category.</source>
        <translation>--code：这个训练任务没有学到的类别编码。</translation>
    </message>
    <message>
        <source>--code: there is no learned code {}; there are 1 to {}.</source>
        <translation>--code：没有学到的编码 {}；可用的是 1 到 {}。</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>{}: {} is too small.</source>
        <translation>{}：{} 太小。</translation>
    </message>
    <message>
        <source>The run is too short yet, or was changed too recently, to say anything of it.</source>
        <translation>训练时间还太短，或刚刚更改过设置，暂时无法判断。</translation>
    </message>
    <message>
        <source>step {:,}</source>
        <translation>第 {:,} 步</translation>
    </message>
    <message>
        <source>Reading images: {:,} of {:,}</source>
        <translation>正在读取图像：{:,} / {:,}</translation>
    </message>
    <message>
        <source>epoch {:.2f}</source>
        <translation>{:.2f} 轮</translation>
    </message>
    <message>
        <source>loss D {:.3f} G {:.3f}</source>
        <translation>损失 D {:.3f} G {:.3f}</translation>
    </message>
    <message>
        <source>{:,.0f} images/s</source>
        <translation>{:,.0f} 张/秒</translation>
    </message>
    <message>
        <source>getting to know the images: {:.0f} %</source>
        <translation>正在认识图像：{:.0f} %</translation>
    </message>
    <message>
        <source>step {:,}: {}</source>
        <translation>第 {:,} 步：{}</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>剩余 {}</translation>
    </message>
    <message>
        <source>complete configurations for a program</source>
        <translation>输出完整配置，供程序读取</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>images/s</source>
        <translation>张/秒</translation>
    </message>
    <message>
        <source>{} has no place for the table: it lacks {} and {}.</source>
        <translation>{} 中没有放置表格的位置：缺少 {} 和 {}。</translation>
    </message>
    <message>
        <source>preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>diverged by step {:,}</source>
        <translation>至第 {:,} 步已发散</translation>
    </message>
    <message>
        <source>seed {} diverged by step {:,}</source>
        <translation>种子 {} 至第 {:,} 步已发散</translation>
    </message>
    <message>
        <source>seed {}</source>
        <translation>种子 {}</translation>
    </message>
    <message>
        <source>seeds {}: mean (least–greatest)</source>
        <translation>种子 {}：平均值（最小–最大）</translation>
    </message>
    <message>
        <source>{} ({}), {} threads, torch {}, GAN Studio {}</source>
        <translation>{}（{}），{} 个线程，torch {}，GAN Studio {}</translation>
    </message>
    <message>
        <source>what to watch for</source>
        <translation>看点</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>
(the default)</source>
        <translation>
（默认）</translation>
    </message>
    <message>
        <source>a run&apos;s folder: say what is wrong with its training instead</source>
        <translation>训练任务的文件夹：改为诊断其训练中的问题</translation>
    </message>
    <message>
        <source>{} does not exist.</source>
        <translation>{} 不存在。</translation>
    </message>
    <message>
        <source>There is no display to open {} in. Continue it with ganstudio train --resume {}</source>
        <translation>没有可用的显示器来打开 {}。可用以下命令继续：ganstudio train --resume {}</translation>
    </message>
    <message>
        <source>There is no display, so the preset {} trains here for a minute instead of in the window.</source>
        <translation>没有可用的显示器，因此预设 {} 不在窗口中、而在此处训练一分钟。</translation>
    </message>
    <message>
        <source>a named configuration, see `ganstudio presets`</source>
        <translation>预设的配置，参见 `ganstudio presets`</translation>
    </message>
    <message>
        <source>a configuration, such as a run&apos;s config.json</source>
        <translation>配置文件，例如训练任务的 config.json</translation>
    </message>
    <message>
        <source>try no size that would be ready later than this [{:g}]</source>
        <translation>不再尝试会在此时间之后才完成的批大小 [{:g}]</translation>
    </message>
    <message>
        <source>--seconds must be more than 0 (it is {}).</source>
        <translation>--seconds 必须大于 0（现为 {}）。</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>To train with it, give train --batch-size {}.</source>
        <translation>要用它训练，请给 train 加上 --batch-size {}。</translation>
    </message>
    <message>
        <source>continue a run folder, or branch off at a checkpoint with --out</source>
        <translation>继续某个训练任务的文件夹，或从检查点另开分支（配合 --out）</translation>
    </message>
    <message>
        <source>the new run&apos;s folder [{}]</source>
        <translation>新训练任务的文件夹 [{}]</translation>
    </message>
    <message>
        <source>stop at step N, counted from the run&apos;s start</source>
        <translation>在第 N 步停止（从训练任务开始算起）</translation>
    </message>
    <message>
        <source>stop after M minutes of training in this call</source>
        <translation>本次调用训练 M 分钟后停止</translation>
    </message>
    <message>
        <source>--{} must be more than 0 (it is {}).</source>
        <translation>--{} 必须大于 0（当前为 {}）。</translation>
    </message>
    <message>
        <source>The run is already at step {:,}; ask for more with --steps.</source>
        <translation>训练任务已到第 {:,} 步；请用 --steps 指定更多步数。</translation>
    </message>
    <message>
        <source>Step {:,} could not be saved, so it is lost. Make room and train again.</source>
        <translation>第 {:,} 步无法保存，已经丢失。请腾出空间后重新训练。</translation>
    </message>
    <message>
        <source>note: {} – {}</source>
        <translation>注意：{} – {}</translation>
    </message>
    <message>
        <source>{} is fixed while a run trains; give --out, and a branch goes on with another one.</source>
        <translation>{} 在运行训练期间是固定的；加上 --out，就能在分支中用另一个值继续。</translation>
    </message>
    <message>
        <source>{} is fixed once training has started; make a new run to change it.</source>
        <translation>{} 在训练开始后不可更改；如需更改，请新建训练任务。</translation>
    </message>
    <message>
        <source>Step {:,}, {:.0f} s of training.</source>
        <translation>第 {:,} 步，已训练 {:.0f} 秒。</translation>
    </message>
    <message>
        <source>  samples   {}</source>
        <translation>  样本      {}</translation>
    </message>
    <message>
        <source>  best      {} ({})</source>
        <translation>  最佳      {}（{}）</translation>
    </message>
    <message>
        <source>  run       {}</source>
        <translation>  训练任务  {}</translation>
    </message>
    <message>
        <source>  continue  {} train --resume {} --steps {}</source>
        <translation>  继续  {} train --resume {} --steps {}</translation>
    </message>
    <message>
        <source>  window    {} --open {}</source>
        <translation>  窗口  {} --open {}</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Networks and game</source>
        <translation>网络与博弈</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>运行环境</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Part of the run folder&apos;s name.</source>
        <translation>用于训练任务文件夹的名称。</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>The real images.</source>
        <translation>真实图像。</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Real images, and as many generated ones, in each update.</source>
        <translation>每次更新所用的真实图像数，生成图像数与之相同。</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>打乱顺序</translation>
    </message>
    <message>
        <source>Draw the images of each epoch in a new order.</source>
        <translation>每轮以新的顺序读取图像。</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>博弈</translation>
    </message>
    <message>
        <source>Who trains whom on what.</source>
        <translation>谁以什么训练谁。</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>The architecture of generator and discriminator.</source>
        <translation>生成器和判别器的架构。</translation>
    </message>
    <message>
        <source>Latent size</source>
        <translation>隐变量维数</translation>
    </message>
    <message>
        <source>How many numbers the generator starts from (width of z).</source>
        <translation>生成器输入的数值个数（z 的宽度）。</translation>
    </message>
    <message>
        <source>Conditioning</source>
        <translation>条件方式</translation>
    </message>
    <message>
        <source>Whether both networks know the class, and how D uses it: joined to its input, or compared with its features.</source>
        <translation>两个网络是否知道类别，以及 D 如何使用类别：与输入拼接，或与特征比对。</translation>
    </message>
    <message>
        <source>Class embedding</source>
        <translation>类别嵌入</translation>
    </message>
    <message>
        <source>Width of the learned class vector joined to z; 0 joins the plain one-hot label.</source>
        <translation>与 z 拼接的可学习类别向量的宽度；0 表示直接拼接独热标签。</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>目标函数</translation>
    </message>
    <message>
        <source>The pair of losses that G and D play for.</source>
        <translation>G 与 D 博弈所用的一对损失。</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>附加项</translation>
    </message>
    <message>
        <source>What is added to the objective.</source>
        <translation>在目标函数之外附加的内容。</translation>
    </message>
    <message>
        <source>Augmentations</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>What is done to the images that D sees, real and generated ones alike.</source>
        <translation>对 D 所见图像的处理，真实图像与生成图像一视同仁。</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Of both networks. RMSprop takes β₂ as its memory, SGD β₁ as its momentum.</source>
        <translation>两个网络共用。RMSprop 以 β₂ 为记忆系数，SGD 以 β₁ 为动量。</translation>
    </message>
    <message>
        <source>Generator learning rate</source>
        <translation>生成器学习率</translation>
    </message>
    <message>
        <source>Step size of G&apos;s optimiser.</source>
        <translation>G 的优化器步长。</translation>
    </message>
    <message>
        <source>Step size of D&apos;s optimiser.</source>
        <translation>D 的优化器步长。</translation>
    </message>
    <message>
        <source>Discriminator learning rate</source>
        <translation>判别器学习率</translation>
    </message>
    <message>
        <source>Adam β₁</source>
        <translation>Adam β₁</translation>
    </message>
    <message>
        <source>Memory of the mean gradient.</source>
        <translation>梯度均值的记忆系数。</translation>
    </message>
    <message>
        <source>Adam β₂</source>
        <translation>Adam β₂</translation>
    </message>
    <message>
        <source>Memory of the squared gradient.</source>
        <translation>梯度平方的记忆系数。</translation>
    </message>
    <message>
        <source>Adam ε</source>
        <translation>Adam ε</translation>
    </message>
    <message>
        <source>Added to the root of the squared gradient.</source>
        <translation>加在梯度平方的平方根上。</translation>
    </message>
    <message>
        <source>Planned length</source>
        <translation>计划长度</translation>
    </message>
    <message>
        <source>Rates decay towards this step, and the window stops there; training can go on after it.</source>
        <translation>学习率朝这一步衰减，窗口训练到此停止；之后仍可继续训练。</translation>
    </message>
    <message>
        <source>Rate decay</source>
        <translation>学习率衰减</translation>
    </message>
    <message>
        <source>How both learning rates fall from their start to the floor at the planned length.</source>
        <translation>两个学习率如何从初始值降到计划长度处的下限。</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Share of the rates that is left at the planned length and after it.</source>
        <translation>到达计划长度及之后保留的学习率比例。</translation>
    </message>
    <message>
        <source>EMA half-life</source>
        <translation>EMA 半衰期</translation>
    </message>
    <message>
        <source>What is shown and scored is a moving average of G; it forgets half within so many images. 0: no average.</source>
        <translation>显示和评分所用的是 G 的滑动平均；经过这么多图像后遗忘一半。0 表示不平均。</translation>
    </message>
    <message>
        <source>Save every</source>
        <translation>保存间隔</translation>
    </message>
    <message>
        <source>Write a checkpoint so often, and when the run stops.</source>
        <translation>每隔这么多步写入一个检查点，停止时也会写入。</translation>
    </message>
    <message>
        <source>Keep newest</source>
        <translation>保留最新</translation>
    </message>
    <message>
        <source>Older checkpoints are removed, marked ones never.</source>
        <translation>较旧的检查点会被删除，已标记的不会。</translation>
    </message>
    <message>
        <source>Sample sheet every</source>
        <translation>样本图间隔</translation>
    </message>
    <message>
        <source>Write a PNG of the fixed latents so often.</source>
        <translation>每隔这么多步将固定隐变量的样本写为 PNG。</translation>
    </message>
    <message>
        <source>Kept generators</source>
        <translation>保留的生成器</translation>
    </message>
    <message>
        <source>So many small copies of G, spread over the run, show what each step made of a latent. 0: none are kept.</source>
        <translation>在整个训练过程中保留这么多份 G 的小副本，用来看每一步把一个隐变量画成了什么。0：不保留。</translation>
    </message>
    <message>
        <source>Time for quality</source>
        <translation>质量评估占比</translation>
    </message>
    <message>
        <source>Share of the training time, at most, that goes into measuring how good the images are. 0: it is not measured.</source>
        <translation>用于测量图像质量的时间，最多占训练时间的这一比例。0 表示不测量。</translation>
    </message>
    <message>
        <source>Score every</source>
        <translation>评分间隔</translation>
    </message>
    <message>
        <source>A score at each multiple of so many steps, where the time for quality allows it. 0: as often as it does.</source>
        <translation>在这么多步的每个整数倍处评一次分，前提是质量评估的时间份额允许。0：在允许的范围内尽量频繁。</translation>
    </message>
    <message>
        <source>Images per score</source>
        <translation>每次评估图像数</translation>
    </message>
    <message>
        <source>So many are drawn for each score. Fewer give more scores, but each is coarser and comes out larger.</source>
        <translation>每次评估抽取的图像数。越少则评估越频繁，但每次的结果更粗略，且数值偏大。</translation>
    </message>
    <message>
        <source>Best by</source>
        <translation>最佳依据</translation>
    </message>
    <message>
        <source>What makes a checkpoint the best so far: the least distance to the real images, or most images of the asked class.</source>
        <translation>以什么判定目前最佳的检查点：与真实图像的距离最小，或属于指定类别的图像最多。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>The same seed on the same machine gives the same run.</source>
        <translation>在同一台机器上，相同的种子得到相同的训练过程。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Where to train; auto takes a GPU where there is one.</source>
        <translation>在哪里训练；auto 会在有 GPU 时使用 GPU。</translation>
    </message>
    <message>
        <source>What the networks compute in while they train. bfloat16 is faster for wide networks where the machine multiplies in it; auto takes it just there.</source>
        <translation>训练时网络以何种精度计算。若机器直接支持 bfloat16 乘法，它对较宽的网络更快；auto 只在这种情况下采用它。</translation>
    </message>
    <message>
        <source>CUDA graphs</source>
        <translation>CUDA 图</translation>
    </message>
    <message>
        <source>On an NVIDIA GPU, a step is recorded once and launched as a whole from then on. Its results stay the same.</source>
        <translation>在 NVIDIA GPU 上，把一步训练录制一次，此后整体启动。结果保持不变。</translation>
    </message>
    <message>
        <source>CPU threads</source>
        <translation>CPU 线程数</translation>
    </message>
    <message>
        <source>0: as many as there are cores.</source>
        <translation>0 表示与核心数相同。</translation>
    </message>
    <message>
        <source>must be 1 to 60 letters, digits, dots, hyphens or underscores</source>
        <translation>必须是 1 到 60 个字母、数字、点、连字符或下划线</translation>
    </message>
    <message>
        <source>So small a rate changes nothing that anybody could see: 0.0001 to 0.01 are usual.</source>
        <translation>学习率这样小，不会带来任何看得见的变化：通常为 0.0001 到 0.01。</translation>
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation>无法读取 {}：{}。</translation>
    </message>
    <message>
        <source>{} is damaged: it is no JSON ({}).</source>
        <translation>{} 已损坏：不是 JSON（{}）。</translation>
    </message>
    <message>
        <source>{} is damaged: its MD5 is not that of the original. Install GAN Studio again.</source>
        <translation>{} 已损坏：MD5 与原件不符。请重新安装 GAN Studio。</translation>
    </message>
    <message>
        <source>{} holds {} dimensions; images need 3 (count, rows, columns).</source>
        <translation>{} 有 {} 个维度；图像需要 3 个（数量、行、列）。</translation>
    </message>
    <message>
        <source>{} holds {} dimensions; labels need 1.</source>
        <translation>{} 有 {} 个维度；标签需要 1 个。</translation>
    </message>
    <message>
        <source>{} holds {:,} images but {} holds {:,} labels; the two must belong together.</source>
        <translation>{} 有 {:,} 张图像，而 {} 有 {:,} 个标签；两者必须对应。</translation>
    </message>
    <message>
        <source>{} is missing.</source>
        <translation>缺少 {}。</translation>
    </message>
    <message>
        <source>{} is damaged: it cannot be unpacked ({}).</source>
        <translation>{} 已损坏：无法解压（{}）。</translation>
    </message>
    <message>
        <source>{} is no IDX file: it starts with {}.</source>
        <translation>{} 不是 IDX 文件：开头为 {}。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>{} holds values of type {:#04x}; only unsigned bytes (0x08) are read.</source>
        <translation>{} 的数值类型为 {:#04x}；仅支持无符号字节（0x08）。</translation>
    </message>
    <message>
        <source>{} is cut off in its header.</source>
        <translation>{} 的文件头不完整。</translation>
    </message>
    <message>
        <source>{} has {:,} bytes where its header announces {:,}: it is cut off or has something appended.</source>
        <translation>{} 有 {:,} 字节，而文件头声明为 {:,} 字节：文件被截断，或末尾多出了内容。</translation>
    </message>
    <message>
        <source>MNIST digits</source>
        <translation>MNIST 手写数字</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Which digits to use, as a list without spaces.</source>
        <translation>使用哪些数字，连续写出，不加空格。</translation>
    </message>
    <message>
        <source>must be digits without anything between them, such as 0123456789</source>
        <translation>必须是数字，中间不含其他字符，例如 0123456789</translation>
    </message>
    <message>
        <source>Qt needs system libraries that are missing. Install them: sudo apt-get install {}</source>
        <translation>缺少 Qt 所需的系统库。请安装：sudo apt-get install {}</translation>
    </message>
    <message>
        <source>Qt cannot be loaded ({}). Install GAN Studio again: pip install --force-reinstall PySide6-Essentials</source>
        <translation>无法加载 Qt（{}）。请重新安装 GAN Studio：pip install --force-reinstall PySide6-Essentials</translation>
    </message>
    <message>
        <source>Install it again: pip install --force-reinstall torch</source>
        <translation>请重新安装：pip install --force-reinstall torch</translation>
    </message>
    <message>
        <source>{} · {} threads</source>
        <translation>{} · {} 个线程</translation>
    </message>
    <message>
        <source>devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>未安装</translation>
    </message>
    <message>
        <source>Make room, or set GANSTUDIO_RUNS to a folder on another disk.</source>
        <translation>请腾出空间，或将 GANSTUDIO_RUNS 设为其他磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>free disk</source>
        <translation>可用磁盘空间</translation>
    </message>
    <message>
        <source>{:.1f} GiB for runs in {}</source>
        <translation>{:.1f} GiB 可用于训练任务，位于 {}</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>{:,} images, intact</source>
        <translation>{:,} 张图像，完好</translation>
    </message>
    <message>
        <source>judge</source>
        <translation>评判器</translation>
    </message>
    <message>
        <source>{:.2%} on the test digits</source>
        <translation>测试数字上的准确率为 {:.2%}</translation>
    </message>
    <message>
        <source>A covariance needs at least 2 samples; there are {}.</source>
        <translation>协方差至少需要 2 个样本；现有 {} 个。</translation>
    </message>
    <message>
        <source>Features must have two axes (samples, dimensions), not {}.</source>
        <translation>特征必须有两个轴（样本、维度），而不是 {} 个。</translation>
    </message>
    <message>
        <source>Features hold NaN or infinity; a Fréchet distance of them means nothing.</source>
        <translation>特征中含有 NaN 或无穷大；由此算出的 Fréchet 距离没有意义。</translation>
    </message>
    <message>
        <source>Moments need the tensors count, mean and covariance.</source>
        <translation>矩需要张量 count、mean 和 covariance。</translation>
    </message>
    <message>
        <source>The moments&apos; count, mean and covariance do not fit each other.</source>
        <translation>矩的 count、mean 和 covariance 互不匹配。</translation>
    </message>
    <message>
        <source>Features of {} and of {} dimensions cannot be compared; they come from different judges.</source>
        <translation>{} 维与 {} 维的特征无法比较；它们来自不同的评判器。</translation>
    </message>
    <message>
        <source>it holds another network</source>
        <translation>其中是另一种网络</translation>
    </message>
    <message>
        <source>The judge reads images of type uint8 with values 0–255; these are {}.</source>
        <translation>评判器读取 uint8 类型、取值 0–255 的图像；这些图像为 {}。</translation>
    </message>
    <message>
        <source>The judge reads images of shape (N, {}); these are ({}). Scale them to {}×{} {} first.</source>
        <translation>评判器读取形状为 (N, {}) 的图像；这些图像为 ({})。请先缩放为 {}×{} {}。</translation>
    </message>
    <message>
        <source>The features {} were made for any images: it takes real ones to compare with.</source>
        <translation>特征 {} 适用于任何图像：需要有真实图像与之比较。</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰度图像</translation>
    </message>
    <message>
        <source>with three channels</source>
        <translation>三通道图像</translation>
    </message>
    <message>
        <source>{} is missing. Install GAN Studio again.</source>
        <translation>缺少 {}。请重新安装 GAN Studio。</translation>
    </message>
    <message>
        <source>it is not the description of a judge</source>
        <translation>不是评判器的描述</translation>
    </message>
    <message>
        <source>its SHA-256 is not the one on the judge&apos;s card</source>
        <translation>SHA-256 与评判器卡片上的不符</translation>
    </message>
    <message>
        <source>{} is damaged: {}. Install GAN Studio again.</source>
        <translation>{} 已损坏：{}。请重新安装 GAN Studio。</translation>
    </message>
    <message>
        <source>{} is damaged: {}. Install GAN Studio again, or make it anew: {}</source>
        <translation>{} 已损坏：{}。请重新安装 GAN Studio，或重新生成：{}</translation>
    </message>
    <message>
        <source>{} has no array &quot;images&quot;; it holds: {}.</source>
        <translation>{} 中没有数组 &quot;images&quot;；其中有：{}。</translation>
    </message>
    <message>
        <source>{} is no NumPy archive; make one with numpy.savez(path, images=..., labels=...).</source>
        <translation>{} 不是 NumPy 归档文件；请用 numpy.savez(path, images=..., labels=...) 创建。</translation>
    </message>
    <message>
        <source>The array &quot;{}&quot; in {} is damaged or holds Python objects ({}).</source>
        <translation>数组 &quot;{}&quot;（位于 {}）已损坏或含有 Python 对象（{}）。</translation>
    </message>
    <message>
        <source>The images in {} are {}; expected is uint8 with values 0–255 (0 black, 255 white).</source>
        <translation>{} 中的图像为 {}；应为 uint8，取值 0–255（0 黑，255 白）。</translation>
    </message>
    <message>
        <source>The images in {} have the shape {}; expected is (N, height, width), or that with 1 or 3 channels at its end.</source>
        <translation>{} 中图像的形状为 {}；应为 (N, 高, 宽)，或在末尾带 1 或 3 个通道。</translation>
    </message>
    <message>
        <source>The labels in {} are {}; expected are whole numbers from 0 on.</source>
        <translation>{} 中的标签为 {}；应为从 0 开始的整数。</translation>
    </message>
    <message>
        <source>The labels in {} reach from {} to {}; expected are whole numbers from 0 on.</source>
        <translation>{} 中的标签范围为 {} 到 {}；应为从 0 开始的整数。</translation>
    </message>
    <message>
        <source>The labels in {} have the shape {}; expected is ({},), one for each image.</source>
        <translation>{} 中标签的形状为 {}；应为 ({},)，每张图像一个。</translation>
    </message>
    <message>
        <source>A reference needs at least 2 images to train on and 2 held out.</source>
        <translation>参考集至少需要 2 张训练图像和 2 张留出图像。</translation>
    </message>
    <message>
        <source>Fréchet distance {} from {:,} images; {} from {:,} real test images (the floor); {} times the floor.</source>
        <translation>Fréchet 距离 {}（{:,} 张图像）；{}（{:,} 张真实测试图像，即下限）；为下限的 {} 倍。</translation>
    </message>
    <message>
        <source>Judge {}: right on {:.2f} % of real test images; weights {}.</source>
        <translation>评判器 {}：在真实测试图像上的正确率为 {:.2f} %；权重 {}。</translation>
    </message>
    <message>
        <source>{}, one half against the other</source>
        <translation>{}（一半与另一半相比）</translation>
    </message>
    <message>
        <source>real test images</source>
        <translation>真实测试图像</translation>
    </message>
    <message>
        <source>Fréchet distance {} from {:,} images; {} from {:,} of {} (the floor); {} times the floor.</source>
        <translation>Fréchet 距离 {}（{:,} 张图像）；{}（{:,} 张，取自 {}，即下限）；为下限的 {} 倍。</translation>
    </message>
    <message>
        <source>The floor is of far fewer images, and so too high: do not trust the ratio.</source>
        <translation>下限来自少得多的图像，因而偏高：不要相信这个比值。</translation>
    </message>
    <message>
        <source>Images differ {:.0f} % as much as real ones.</source>
        <translation>图像之间的差异是真实图像的 {:.0f} %。</translation>
    </message>
    <message>
        <source>Features {}, which know no classes; weights {}.</source>
        <translation>特征 {}，不识别类别；权重 {}。</translation>
    </message>
    <message>
        <source>No class was asked for, so there is no accuracy.</source>
        <translation>未指定类别，因此没有准确率。</translation>
    </message>
    <message>
        <source>{:.1f} % of the asked class, judged on {:,} images.</source>
        <translation>{:.1f} % 属于指定类别，由 {:,} 张图像评判得出。</translation>
    </message>
    <message>
        <source>{} classes hold at least {:g} % of the images; of real ones {} do.</source>
        <translation>有 {} 个类别各占图像的 {:g} % 以上；真实图像中有 {} 个。</translation>
    </message>
    <message>
        <source>The judge reads: {}.</source>
        <translation>评判器读出：{}。</translation>
    </message>
    <message>
        <source>A Fréchet distance needs at least 2 images, and means little below 1,000; there are {}.</source>
        <translation>Fréchet 距离至少需要 2 张图像，少于 1,000 张时意义不大；现有 {} 张。</translation>
    </message>
    <message>
        <source>Labels must be int64 with one axis; these are {} with {} axes.</source>
        <translation>标签必须为 int64 且只有一个轴；这些标签为 {}，有 {} 个轴。</translation>
    </message>
    <message>
        <source>There are {:,} labels for {:,} images; each image needs one.</source>
        <translation>有 {:,} 个标签，却有 {:,} 张图像；每张图像需要一个标签。</translation>
    </message>
    <message>
        <source>Labels must be from 0 to {}; these reach from {} to {}.</source>
        <translation>标签必须为 0 到 {}；这些标签的范围为 {} 到 {}。</translation>
    </message>
    <message>
        <source>epoch {} of {}: loss {:.4f}, {:.0f} s</source>
        <translation>第 {} 轮，共 {} 轮：损失 {:.4f}，{:.0f} 秒</translation>
    </message>
    <message>
        <source>accuracy {:.2f} % on {:,} training images held out</source>
        <translation>准确率 {:.2f} %（{:,} 张留出的训练图像）</translation>
    </message>
    <message>
        <source>Trains the judge.</source>
        <translation>训练评判器。</translation>
    </message>
    <message>
        <source>try the recipe on N training images; writes nothing</source>
        <translation>用 N 张训练图像试运行该方案；不写入任何文件</translation>
    </message>
    <message>
        <source>accuracy {:.2f} % on {:,} test images; floor {:.4g}; written to {}</source>
        <translation>准确率 {:.2f} %（{:,} 张测试图像）；下限 {:.4g}；已写入 {}</translation>
    </message>
    <message>
        <source>{} is a file; choose the folder that it lies in.</source>
        <translation>{} 是文件；请选择它所在的文件夹。</translation>
    </message>
    <message>
        <source>There is no folder {}. Was it moved or renamed?</source>
        <translation>没有文件夹 {}。它被移动或改名了吗？</translation>
    </message>
    <message>
        <source>The folder {} cannot be read: you lack the permission.</source>
        <translation>无法读取文件夹 {}：您没有权限。</translation>
    </message>
    <message>
        <source>{} could not be written: {}.</source>
        <translation>无法写入 {}：{}。</translation>
    </message>
    <message>
        <source>Noise → image</source>
        <translation>噪声 → 图像</translation>
    </message>
    <message>
        <source>D updates per step</source>
        <translation>每步 D 更新次数</translation>
    </message>
    <message>
        <source>How often the discriminator learns before the generator does.</source>
        <translation>生成器每学习一次之前，判别器学习几次。</translation>
    </message>
    <message>
        <source>One batch for D</source>
        <translation>D 合并批</translation>
    </message>
    <message>
        <source>D sees real and generated images in one batch, so that they share BatchNorm&apos;s statistics.</source>
        <translation>D 在同一批中看到真实图像和生成图像，使两者共享 BatchNorm 的统计量。</translation>
    </message>
    <message>
        <source>Fakes by running statistics</source>
        <translation>以滑动统计量生成</translation>
    </message>
    <message>
        <source>Images for D are made with G&apos;s BatchNorm in inference mode, and G learns from others.</source>
        <translation>供 D 使用的图像由推理模式的 BatchNorm 生成，G 则从另外的图像中学习。</translation>
    </message>
    <message>
        <source>D is not shown the class and nothing asks it for one: add the class loss, or choose another</source>
        <translation>D 看不到类别，也没有什么要求它说出类别：请加上类别损失，或另选一种</translation>
    </message>
    <message>
        <source>This changes nothing here: D has no BatchNorm, so images of one batch share nothing.</source>
        <translation>此项在这里不起作用：D 没有 BatchNorm，同一批的图像没有任何共享的统计量。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>训练(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;New run</source>
        <translation>新建训练(&amp;N)</translation>
    </message>
    <message>
        <source>Set up a new run with this preset</source>
        <translation>用当前预设新建训练任务</translation>
    </message>
    <message>
        <source>&amp;Open run…</source>
        <translation>打开训练(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a run folder: finished, crashed or made in the shell</source>
        <translation>打开训练任务文件夹：已完成、意外中断或由命令行创建的均可</translation>
    </message>
    <message>
        <source>&amp;Save checkpoint</source>
        <translation>保存检查点(&amp;S)</translation>
    </message>
    <message>
        <source>Save this step and keep it</source>
        <translation>保存当前这一步并一直保留</translation>
    </message>
    <message>
        <source>Samples as PNG…</source>
        <translation>样本（PNG）…</translation>
    </message>
    <message>
        <source>Write the shown sample grid, every pixel as it is</source>
        <translation>按原始像素写出当前显示的样本网格</translation>
    </message>
    <message>
        <source>Morphed image as PNG…</source>
        <translation>渐变图像（PNG）…</translation>
    </message>
    <message>
        <source>Film…</source>
        <translation>影片…</translation>
    </message>
    <message>
        <source>Film a path, a blend of classes, or the training: MP4, GIF or single frames, with a preview</source>
        <translation>把路径、类别混合或训练过程做成影片：MP4、GIF 或单帧，带预览</translation>
    </message>
    <message>
        <source>Generator…</source>
        <translation>生成器…</translation>
    </message>
    <message>
        <source>Write the network for other programs: ONNX, safetensors or torch.export</source>
        <translation>为其他程序写出网络：ONNX、safetensors 或 torch.export</translation>
    </message>
    <message>
        <source>Plot as PNG…</source>
        <translation>曲线图（PNG）…</translation>
    </message>
    <message>
        <source>Write the shown plot as a picture</source>
        <translation>将当前显示的曲线图写为图片</translation>
    </message>
    <message>
        <source>Curves as CSV…</source>
        <translation>曲线数据（CSV）…</translation>
    </message>
    <message>
        <source>Write all curves as a table</source>
        <translation>将所有曲线写为表格</translation>
    </message>
    <message>
        <source>Show run &amp;folder</source>
        <translation>打开所在文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Open the folder of this run in the file manager</source>
        <translation>在文件管理器中打开此训练任务的文件夹</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Save the run and leave</source>
        <translation>保存训练任务并退出</translation>
    </message>
    <message>
        <source>Take back the last change of a hyperparameter</source>
        <translation>撤销上一次超参数更改</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>恢复刚才撤销的更改</translation>
    </message>
    <message>
        <source>Reset &amp;all to preset</source>
        <translation>全部恢复为预设(&amp;A)</translation>
    </message>
    <message>
        <source>All hyperparameters as the preset has them</source>
        <translation>将所有超参数恢复为预设的值</translation>
    </message>
    <message>
        <source>&amp;Find hyperparameter</source>
        <translation>查找超参数(&amp;F)</translation>
    </message>
    <message>
        <source>Go to the search field of the hyperparameters</source>
        <translation>转到超参数的搜索框</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Start training, or go on with it</source>
        <translation>开始或继续训练</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Write the image of the latent panel, in true pixels or enlarged</source>
        <translation>写出隐空间面板中的图像，原始像素或放大</translation>
    </message>
    <message>
        <source>&amp;Undo setting</source>
        <translation>撤销设置(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo setting</source>
        <translation>重做设置(&amp;R)</translation>
    </message>
    <message>
        <source>U&amp;ndo in the latent panel</source>
        <translation>在隐空间面板中撤销(&amp;N)</translation>
    </message>
    <message>
        <source>Take back the last move of the latent</source>
        <translation>撤销隐变量的上一次移动</translation>
    </message>
    <message>
        <source>R&amp;edo in the latent panel</source>
        <translation>在隐空间面板中重做(&amp;E)</translation>
    </message>
    <message>
        <source>Move it again</source>
        <translation>重做这次移动</translation>
    </message>
    <message>
        <source>&amp;Copy latent</source>
        <translation>复制隐变量(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the latent that is shown, and its class, as a line of text</source>
        <translation>把当前显示的隐变量及其类别复制为一行文本</translation>
    </message>
    <message>
        <source>&amp;Paste latent</source>
        <translation>粘贴隐变量(&amp;P)</translation>
    </message>
    <message>
        <source>Find a &amp;batch size…</source>
        <translation>寻找批大小(&amp;B)…</translation>
    </message>
    <message>
        <source>Find out which batch sizes fit into memory, and how fast each trains</source>
        <translation>找出哪些批大小放得进内存，以及各自的训练速度</translation>
    </message>
    <message>
        <source>Pause: not one weight changes until you go on</source>
        <translation>暂停：继续之前，任何权重都不会改变</translation>
    </message>
    <message>
        <source>S&amp;tep</source>
        <translation>单步(&amp;T)</translation>
    </message>
    <message>
        <source>Train one single step, then pause</source>
        <translation>只训练一步，然后暂停</translation>
    </message>
    <message>
        <source>Single &amp;update</source>
        <translation>单次更新(&amp;U)</translation>
    </message>
    <message>
        <source>One update of one network, D and G in turn, then pause</source>
        <translation>只更新一个网络一次（D 与 G 轮流），然后暂停</translation>
    </message>
    <message>
        <source>Slow &amp;motion</source>
        <translation>慢动作(&amp;M)</translation>
    </message>
    <message>
        <source>Slow motion: one update at a time, each shown</source>
        <translation>慢动作：逐次更新，每次都显示</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>停止(&amp;O)</translation>
    </message>
    <message>
        <source>Save and end the run; its network stays playable</source>
        <translation>保存并结束训练任务；网络仍可继续探索</translation>
    </message>
    <message>
        <source>Apply what the doctor of the run recommends as soon as it finds something</source>
        <translation>训练诊断一发现问题，就立即应用它的建议</translation>
    </message>
    <message>
        <source>Mend illnesses &amp;automatically</source>
        <translation>自动修复问题(&amp;A)</translation>
    </message>
    <message>
        <source>Go &amp;back to the last checkpoint</source>
        <translation>回到最近的检查点(&amp;B)</translation>
    </message>
    <message>
        <source>Open the failed run at its newest checkpoint</source>
        <translation>在最新的检查点打开失败的训练任务</translation>
    </message>
    <message>
        <source>&amp;Nearest training images…</source>
        <translation>最近的训练图像(&amp;N)…</translation>
    </message>
    <message>
        <source>The training images that lie nearest to the samples: does the generator draw, or does it copy?</source>
        <translation>与样本最接近的训练图像：生成器是在画，还是在抄？</translation>
    </message>
    <message>
        <source>&amp;Draw an image…</source>
        <translation>绘制图像(&amp;D)…</translation>
    </message>
    <message>
        <source>Draw or open an image, and find the latent of which the generator makes it</source>
        <translation>绘制或打开一张图像，并找到生成器能由它生成该图像的隐变量</translation>
    </message>
    <message>
        <source>S&amp;mooth latent image</source>
        <translation>平滑显示隐空间图像(&amp;M)</translation>
    </message>
    <message>
        <source>Show the image of the latent panel without its pixels; what is saved stays the same</source>
        <translation>平滑显示隐空间面板的图像，不显示像素格；保存的内容不变</translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation>跟随系统颜色(&amp;Y)</translation>
    </message>
    <message>
        <source>Light or dark as the system is</source>
        <translation>按系统设置使用浅色或深色</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>浅色配色</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色配色</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>All keys on one page</source>
        <translation>在一页上列出所有快捷键</translation>
    </message>
    <message>
        <source>&amp;Check this machine</source>
        <translation>检查本机(&amp;C)</translation>
    </message>
    <message>
        <source>Versions, devices, free disk, bundled data</source>
        <translation>版本、设备、可用磁盘空间、内置数据</translation>
    </message>
    <message>
        <source>&amp;About GAN Studio</source>
        <translation>关于 GAN Studio(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>版本与许可证</translation>
    </message>
    <message>
        <source>The training engine could not be loaded. Run ganstudio doctor in a shell to see what is missing.</source>
        <translation>无法加载训练引擎。请在命令行运行 ganstudio doctor，查看缺少什么。</translation>
    </message>
    <message>
        <source>Something went wrong in the program: {}. The run is not affected.</source>
        <translation>程序出错：{}。训练任务不受影响。</translation>
    </message>
    <message>
        <source>Some hyperparameters cannot be. They are marked: mend them, then start.</source>
        <translation>部分超参数的值无效，已标出：请改正后再开始。</translation>
    </message>
    <message>
        <source>Open run</source>
        <translation>打开训练任务</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search: undo, zoom, Ctrl+S, pad …</source>
        <translation>搜索：撤销、缩放、Ctrl+S、二维面板……</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>搜索按键</translation>
    </message>
    <message>
        <source>Keys, and words of what they do: what has all of them is shown</source>
        <translation>按键，或描述其作用的词：显示包含全部这些词的条目</translation>
    </message>
    <message>
        <source>No key does that.</source>
        <translation>没有哪个键做这件事。</translation>
    </message>
    <message>
        <source>Close this window  [Esc]</source>
        <translation>关闭此窗口  [Esc]</translation>
    </message>
    <message>
        <source>A key means what stands under the place that has the focus; the others work everywhere in the window.</source>
        <translation>按键的作用取决于焦点所在的位置；其余按键在窗口中处处有效。</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机信息</translation>
    </message>
    <message>
        <source>Train a generative adversarial network, watch the game live, and steer what the generator makes.</source>
        <translation>训练生成对抗网络，实时观看博弈，并掌控生成器的输出。</translation>
    </message>
    <message>
        <source>MIT licence. The bundled MNIST digits are under CC BY-SA 3.0.</source>
        <translation>MIT 许可证。内置的 MNIST 手写数字采用 CC BY-SA 3.0 许可。</translation>
    </message>
    <message>
        <source>About GAN Studio</source>
        <translation>关于 GAN Studio</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近的训练(&amp;R)</translation>
    </message>
    <message>
        <source>{} It goes on: {} ({}) shows how far it is.</source>
        <translation>{}仍在继续：{}（{}）会显示进度。</translation>
    </message>
    <message>
        <source>There is nothing to export yet: start training or open a run</source>
        <translation>还没有可导出的内容：请开始训练或打开一次运行</translation>
    </message>
    <message>
        <source>Write pictures, films, the network, and tables</source>
        <translation>写出图片、影片、网络和表格</translation>
    </message>
    <message>
        <source>The run could not be saved, so the window stays open. Make room and close again, or close again to leave without saving.</source>
        <translation>训练任务无法保存，因此窗口仍保持打开。请腾出空间后再关闭；或再次关闭，不保存直接退出。</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Set up a new run from a preset</source>
        <translation>用预设新建训练任务</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Blend of two classes</source>
        <translation>两个类别的混合</translation>
    </message>
    <message>
        <source>How much of each class (double click: the first alone)</source>
        <translation>两个类别各占多少（双击：仅第一个）</translation>
    </message>
    <message>
        <source>Class {}</source>
        <translation>类别 {}</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Hyperparameters</source>
        <translation>超参数</translation>
    </message>
    <message>
        <source>Samples and their timeline</source>
        <translation>样本与时间线</translation>
    </message>
    <message>
        <source>Latent panel</source>
        <translation>隐空间面板</translation>
    </message>
    <message>
        <source>Row under the image</source>
        <translation>图像下方的一行</translation>
    </message>
    <message>
        <source>Seeds and sliders</source>
        <translation>种子与滑块</translation>
    </message>
    <message>
        <source>Blend of several classes</source>
        <translation>多个类别的混合</translation>
    </message>
    <message>
        <source>Drawing an image</source>
        <translation>绘制图像</translation>
    </message>
    <message>
        <source>Drawing points</source>
        <translation>绘制点</translation>
    </message>
    <message>
        <source>Film and generator</source>
        <translation>影片与生成器</translation>
    </message>
    <message>
        <source>Drag a border, or move it with the arrow keys; up and down choose another border</source>
        <translation>拖动分界，或用左右方向键移动；上下方向键选择另一个分界</translation>
    </message>
    <message>
        <source>Film one class turning into another: the two that are blended, or the chosen one and another</source>
        <translation>制作一个类别变成另一个类别的影片：正在混合的两个类别，或所选类别与另一个</translation>
    </message>
    <message>
        <source>Film of a blend of classes</source>
        <translation>类别混合的影片</translation>
    </message>
    <message>
        <source>The network has one class only: there is no other one to turn into.</source>
        <translation>该网络只有一个类别，没有别的类别可变。</translation>
    </message>
    <message>
        <source> (key {})</source>
        <translation>（按键 {}）</translation>
    </message>
    <message>
        <source>Ctrl + click: blend it with the chosen class</source>
        <translation>Ctrl + 单击：与所选类别混合</translation>
    </message>
    <message>
        <source>Ctrl + click another class to blend</source>
        <translation>按住 Ctrl 单击另一个类别即可混合</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Smoothing: how much of the running average is kept at each value. At 0 the values themselves are shown.</source>
        <translation>平滑：每个值中保留多少滑动平均。为 0 时显示原始值。</translation>
    </message>
    <message>
        <source>The generated image</source>
        <translation>生成的图像</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy enlarged ({}×)</source>
        <translation>放大复制（{}×）</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>另存为 PNG…</translation>
    </message>
    <message>
        <source>Save enlarged ({}×) as PNG…</source>
        <translation>放大另存为 PNG（{}×）…</translation>
    </message>
    <message>
        <source>There is no image to save yet.</source>
        <translation>还没有可保存的图像。</translation>
    </message>
    <message>
        <source>A, B and C</source>
        <translation>A、B 和 C</translation>
    </message>
    <message>
        <source>Classes × styles</source>
        <translation>类别 × 风格</translation>
    </message>
    <message>
        <source>Save the table as a picture</source>
        <translation>把表格保存为图片</translation>
    </message>
    <message>
        <source>Save it with larger pixels</source>
        <translation>以放大的像素保存</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>风格</translation>
    </message>
    <message>
        <source>Which latents stand in the columns, beside the one that is shown</source>
        <translation>除所显示的以外，各列是哪些隐变量</translation>
    </message>
    <message>
        <source>Styles:</source>
        <translation>风格：</translation>
    </message>
    <message>
        <source>Save the table as a picture (PNG), in true pixels</source>
        <translation>把表格保存为图片（PNG），真实像素</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save the table as a picture (PNG), each pixel as a square of several</source>
        <translation>把表格保存为图片（PNG），每个像素放大为方块</translation>
    </message>
    <message>
        <source>Save enlarged…</source>
        <translation>放大保存…</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>关闭此窗口</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>PNG in true pixels, {} × {} (*.png)</source>
        <translation>PNG 原始像素，{} × {} (*.png)</translation>
    </message>
    <message>
        <source>PNG enlarged to {} × {} (*.png)</source>
        <translation>PNG 放大到 {} × {} (*.png)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>The folder {} does not exist. Create it first, or choose another one.</source>
        <translation>文件夹 {} 不存在。请先创建它，或另选一个。</translation>
    </message>
    <message>
        <source>The first {} of {:,} classes.</source>
        <translation>前 {} 个类别（共 {:,} 个）。</translation>
    </message>
    <message>
        <source>The first {} of {:,} learned codes.</source>
        <translation>前 {} 个学到的编码（共 {:,} 个）。</translation>
    </message>
    <message>
        <source>Fill A, B and C on the page Mix.</source>
        <translation>请在“混合”页上填入 A、B 和 C。</translation>
    </message>
    <message>
        <source>The star keeps favourites.</source>
        <translation>星形按钮用于收藏。</translation>
    </message>
    <message>
        <source>The table is copied as a picture.</source>
        <translation>表格已作为图片复制。</translation>
    </message>
    <message>
        <source>Direction {}: arrow keys move finely, Page keys coarsely, a double click back to zero. F2 names it, L locks it, Alt+↑ and Alt+↓ move its row.</source>
        <translation>方向 {}：方向键微调，Page 键粗调，双击归零。F2 命名，L 锁定，Alt+↑ 和 Alt+↓ 移动这一行。</translation>
    </message>
    <message>
        <source>Name the direction</source>
        <translation>为方向命名</translation>
    </message>
    <message>
        <source>Lock the direction, or let it follow the network</source>
        <translation>锁定方向，或让它随网络变化</translation>
    </message>
    <message>
        <source>Move its row up, or down</source>
        <translation>上移或下移这一行</translation>
    </message>
    <message>
        <source>Hide the preview of what it does</source>
        <translation>隐藏其作用的预览</translation>
    </message>
    <message>
        <source>Sliders appear once directions have been found in the network.</source>
        <translation>在网络中找到方向后，这里会出现滑块。</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Unlock {}</source>
        <translation>解锁{}</translation>
    </message>
    <message>
        <source>Lock {}</source>
        <translation>锁定{}</translation>
    </message>
    <message>
        <source>Locked: it stays what it is while the network learns and others are found. A click, or L, unlocks it.</source>
        <translation>已锁定：网络继续学习、重新求方向时，它都保持不变。单击或按 L 解锁。</translation>
    </message>
    <message>
        <source>Lock it (L): it stays what it is while the network learns and others are found.</source>
        <translation>锁定（L）：网络继续学习、重新求方向时，它保持不变。</translation>
    </message>
    <message>
        <source>Forget the name</source>
        <translation>去掉名称</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Back to zero</source>
        <translation>归零</translation>
    </message>
    <message>
        <source>Drag it to put the row elsewhere; a double click renames it.</source>
        <translation>拖动可移动这一行；双击可重命名。</translation>
    </message>
    <message>
        <source>Take the name</source>
        <translation>采用该名称</translation>
    </message>
    <message>
        <source>Leave the name as it was</source>
        <translation>名称保持不变</translation>
    </message>
    <message>
        <source>Name of the direction</source>
        <translation>方向的名称</translation>
    </message>
    <message>
        <source>A name for the direction; without one it is called by its number</source>
        <translation>方向的名称；留空则以编号称呼</translation>
    </message>
    <message>
        <source>Direction {}</source>
        <translation>方向 {}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Take back what was typed</source>
        <translation>撤回所键入的内容</translation>
    </message>
    <message>
        <source>this cannot be read; write it like {}</source>
        <translation>无法识别；请写成 {} 的形式</translation>
    </message>
    <message>
        <source>Draw… ({:,} points)</source>
        <translation>绘制…（{:,} 个点）</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>{} ({})</source>
        <translation>{}（{}）</translation>
    </message>
    <message>
        <source>Range: {}</source>
        <translation>范围：{}</translation>
    </message>
    <message>
        <source>Unit: {}</source>
        <translation>单位：{}</translation>
    </message>
    <message>
        <source>Preset: {}</source>
        <translation>预设：{}</translation>
    </message>
    <message>
        <source>Shell: {}</source>
        <translation>命令行：{}</translation>
    </message>
    <message>
        <source>{} changed</source>
        <translation>已改 {} 项</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Show only settings whose name, shell option or help has these words</source>
        <translation>只显示名称、命令行选项或说明中含有这些词的设置</translation>
    </message>
    <message>
        <source>Show advanced settings</source>
        <translation>显示高级设置</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>重置所有设置</translation>
    </message>
    <message>
        <source>Reset all settings to the preset</source>
        <translation>将所有设置恢复为预设</translation>
    </message>
    <message>
        <source>Change these too</source>
        <translation>一并更改</translation>
    </message>
    <message>
        <source>Makes the edit together with what it needs</source>
        <translation>连同所需的设置一起更改</translation>
    </message>
    <message>
        <source>Reset to the preset</source>
        <translation>恢复为预设</translation>
    </message>
    <message>
        <source>Copy {}</source>
        <translation>复制 {}</translation>
    </message>
    <message>
        <source>Reset {}</source>
        <translation>重置 {}</translation>
    </message>
    <message>
        <source>Set before training starts; make a new run to change it.</source>
        <translation>须在训练开始前设定；如需更改，请新建训练任务。</translation>
    </message>
    <message>
        <source>No setting matches “{}”.</source>
        <translation>没有与“{}”匹配的设置。</translation>
    </message>
    <message>
        <source>Possible together with {}.</source>
        <translation>一并更改 {} 即可。</translation>
    </message>
    <message>
        <source>Go from image to image</source>
        <translation>逐张图像移动</translation>
    </message>
    <message>
        <source>Go to the first image, or the last</source>
        <translation>转到第一张或最后一张图像</translation>
    </message>
    <message>
        <source>Take the image to the latent panel</source>
        <translation>把图像带到隐空间面板</translation>
    </message>
    <message>
        <source>Copy all images as one picture</source>
        <translation>把所有图像复制为一张图片</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Start training or open a run, then drag the sliders to morph a digit.</source>
        <translation>开始训练或打开训练任务，然后拖动滑块，让数字渐变。</translation>
    </message>
    <message>
        <source>Steer</source>
        <translation>操控</translation>
    </message>
    <message>
        <source>Move the latent by sliders, classes and seeds</source>
        <translation>用滑块、类别和种子移动隐变量</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>二维面板</translation>
    </message>
    <message>
        <source>Move in two directions at once, or between four seeds</source>
        <translation>同时沿两个方向移动，或在四个种子之间移动</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>A way through points that you keep, walked by hand or played</source>
        <translation>穿过你所保留的各点的路径，可手动行走，也可播放</translation>
    </message>
    <message>
        <source>Latents to come back to, saved with the run</source>
        <translation>可随时回到的隐变量，随运行一起保存</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Another random latent</source>
        <translation>换一个随机的隐变量</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>All directions back to zero, all numbers back to those of the seeds</source>
        <translation>所有方向归零，所有数值恢复为种子给出的值</translation>
    </message>
    <message>
        <source>Draw…</source>
        <translation>绘制…</translation>
    </message>
    <message>
        <source>Draw an image, and find the latent of which the generator makes it. A picture can also be dropped onto the large image.</source>
        <translation>绘制一张图像，并找到生成器能由它生成该图像的隐变量。也可以把图片拖放到大图上。</translation>
    </message>
    <message>
        <source>Copy the image</source>
        <translation>复制图像</translation>
    </message>
    <message>
        <source>Save the image</source>
        <translation>保存图像</translation>
    </message>
    <message>
        <source>Save the image as PNG, in true pixels or enlarged</source>
        <translation>将图像存为 PNG，原始像素或放大</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Learned codes</source>
        <translation>学到的编码</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>No directions were found. The button above offers another way to look for them.</source>
        <translation>没有求得方向。上方的按钮提供另一种求法。</translation>
    </message>
    <message>
        <source>What the sliders move</source>
        <translation>滑块移动什么</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Directions that were found in the network, a slider for each</source>
        <translation>在网络中求得的方向，每个方向一个滑块</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Every single number of the latent z</source>
        <translation>隐变量 z 的每一个数值</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>曲线图</translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation>对数坐标</translation>
    </message>
    <message>
        <source>Logarithmic scale: shows only values above zero</source>
        <translation>对数坐标：只显示大于零的值</translation>
    </message>
    <message>
        <source>Show all and follow new values (double click in the plot, or Home)</source>
        <translation>显示全部并跟随新值（在图中双击，或按 Home）</translation>
    </message>
    <message>
        <source>Fit and follow</source>
        <translation>适应并跟随</translation>
    </message>
    <message>
        <source>What does this mean? Each curve in two sentences, and how a healthy one looks</source>
        <translation>这是什么意思？用两句话说明每条曲线，以及正常时的样子</translation>
    </message>
    <message>
        <source>What does this mean?</source>
        <translation>这是什么意思？</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Save values as CSV…</source>
        <translation>数据存为 CSV…</translation>
    </message>
    <message>
        <source>Export the curves</source>
        <translation>导出曲线</translation>
    </message>
    <message>
        <source>Save the picture (PNG) or the values (CSV)</source>
        <translation>保存图片（PNG）或数据（CSV）</translation>
    </message>
    <message>
        <source>Show the curve {}</source>
        <translation>显示曲线 {}</translation>
    </message>
    <message>
        <source>Show or hide this curve</source>
        <translation>显示或隐藏此曲线</translation>
    </message>
    <message>
        <source>Plot: {}</source>
        <translation>曲线图：{}</translation>
    </message>
    <message>
        <source>No values yet.</source>
        <translation>还没有数据。</translation>
    </message>
    <message>
        <source>Curves appear here when training starts.</source>
        <translation>训练开始后，曲线会出现在这里。</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>曲线图</translation>
    </message>
    <message>
        <source>The data set of a run is fixed once it has begun. To train on {}, set up a new run.</source>
        <translation>运行开始后数据集就固定了。要用 {} 训练，请准备新的运行。</translation>
    </message>
    <message>
        <source>Set up a new run</source>
        <translation>准备新的运行</translation>
    </message>
    <message>
        <source>The images cannot be shown.</source>
        <translation>无法显示图像。</translation>
    </message>
    <message>
        <source>Set to fit these images: {}. Undo takes all of it back.</source>
        <translation>已按这些图像设置：{}。撤销可全部还原。</translation>
    </message>
    <message>
        <source>{:,} points</source>
        <translation>{:,} 个点</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}：{}</translation>
    </message>
    <message>
        <source>{:,} images of {}×{}</source>
        <translation>{:,} 张 {}×{} 图像</translation>
    </message>
    <message>
        <source>{:,} images of {}×{}, {:,} classes</source>
        <translation>{:,} 张 {}×{} 图像，{:,} 个类别</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>移动视图</translation>
    </message>
    <message>
        <source>Show all steps again</source>
        <translation>重新显示所有步</translation>
    </message>
    <message>
        <source>All curves are hidden. Click a name to show one.</source>
        <translation>所有曲线都已隐藏。点击曲线名称可重新显示。</translation>
    </message>
    <message>
        <source>No curve lies here. A double click shows all.</source>
        <translation>此处没有曲线。双击可显示全部曲线。</translation>
    </message>
    <message>
        <source>step {}</source>
        <translation>第 {} 步</translation>
    </message>
    <message>
        <source>± {} (95 % confidence)</source>
        <translation>± {}（95 % 置信度）</translation>
    </message>
    <message>
        <source>raw {}</source>
        <translation>原始值 {}</translation>
    </message>
    <message>
        <source>Not all rows of this run have been read yet. Its values can be saved when they have.</source>
        <translation>该训练任务的数据行尚未全部读取。读取完毕后即可保存数值。</translation>
    </message>
    <message>
        <source>Save values</source>
        <translation>保存数据</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>A sample of the rows</source>
        <translation>部分数据行</translation>
    </message>
    <message>
        <source>Not all rows of this run have been read yet</source>
        <translation>该训练任务的数据行尚未全部读取</translation>
    </message>
    <message>
        <source>Press Start: the generator&apos;s samples appear here.</source>
        <translation>按“开始”，生成器的样本就会出现在这里。</translation>
    </message>
    <message>
        <source>Arrangement of the samples</source>
        <translation>样本的排列</translation>
    </message>
    <message>
        <source>How many samples to show, and in what order</source>
        <translation>显示多少样本、按什么顺序</translation>
    </message>
    <message>
        <source>Save the samples</source>
        <translation>保存样本</translation>
    </message>
    <message>
        <source>Save the samples as a picture (PNG, lossless)</source>
        <translation>将样本存为图片（PNG，无损）</translation>
    </message>
    <message>
        <source>Loading the training engine…</source>
        <translation>正在加载训练引擎……</translation>
    </message>
    <message>
        <source>Loading the training engine… Training begins right after it.</source>
        <translation>正在加载训练引擎……加载完成后立即开始训练。</translation>
    </message>
    <message>
        <source>Loading the training engine… You can press Start already.</source>
        <translation>正在加载训练引擎……现在就可以按“开始”。</translation>
    </message>
    <message>
        <source>There are no samples to save yet.</source>
        <translation>还没有可保存的样本。</translation>
    </message>
    <message>
        <source>Explore this image</source>
        <translation>探索此图像</translation>
    </message>
    <message>
        <source>Copy this image</source>
        <translation>复制此图像</translation>
    </message>
    <message>
        <source>Save this image…</source>
        <translation>保存此图像…</translation>
    </message>
    <message>
        <source>Nearest training images…</source>
        <translation>最近的训练图像…</translation>
    </message>
    <message>
        <source>Copy all images</source>
        <translation>复制所有图像</translation>
    </message>
    <message>
        <source>Save all images…</source>
        <translation>保存所有图像…</translation>
    </message>
    <message>
        <source>Save all images enlarged…</source>
        <translation>放大保存所有图像…</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>{}: the same seed always gives the same latent</source>
        <translation>{}：相同的种子总是给出相同的隐变量</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>另一个种子</translation>
    </message>
    <message>
        <source>Seed A</source>
        <translation>种子 A</translation>
    </message>
    <message>
        <source>Seed B</source>
        <translation>种子 B</translation>
    </message>
    <message>
        <source>Morph from A to B</source>
        <translation>从 A 渐变到 B</translation>
    </message>
    <message>
        <source>Morph from A to B (double click: back to A)</source>
        <translation>从 A 渐变到 B（双击：回到 A）</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>交换 A 和 B</translation>
    </message>
    <message>
        <source>Swap A and B; the image stays</source>
        <translation>交换 A 和 B；图像不变</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>A named configuration: start from it, then change what you like.</source>
        <translation>一套命名的配置：以它为起点，再按需更改。</translation>
    </message>
    <message>
        <source>Source: {}</source>
        <translation>来源：{}</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Choose the folder with your images</source>
        <translation>选择存放您的图像的文件夹</translation>
    </message>
    <message>
        <source>Choose a folder of images</source>
        <translation>选择图像文件夹</translation>
    </message>
    <message>
        <source>Choose a folder of images: PNG, JPEG, WebP or BMP. Or drop it onto this window.</source>
        <translation>请选择一个图像文件夹：PNG、JPEG、WebP 或 BMP。也可以把它拖到本窗口。</translation>
    </message>
    <message>
        <source>Reading images…</source>
        <translation>正在读取图像…</translation>
    </message>
    <message>
        <source>Real images of the data set</source>
        <translation>数据集中的真实图像</translation>
    </message>
    <message>
        <source>Image {}</source>
        <translation>图像 {}</translation>
    </message>
    <message>
        <source>Each sample is compared with every training image. A copy lies much nearer to one of them than to the next ones.</source>
        <translation>每个样本都与全部训练图像比较。抄出来的图像离其中一张的距离远小于离其他各张的距离。</translation>
    </message>
    <message>
        <source>None of these {:,} samples looks like a copy of a training image.</source>
        <translation>这 {:,} 个样本中没有一个像是训练图像的复制品。</translation>
    </message>
    <message>
        <source>One of these {:,} samples looks like a copy of a training image: number {}.</source>
        <translation>这 {:,} 个样本中有一个像是训练图像的复制品：第 {} 个。</translation>
    </message>
    <message>
        <source>{:,} of these {:,} samples look like copies of training images: numbers {}.</source>
        <translation>有 {:,} 个样本（共 {:,} 个）像是训练图像的复制品：第 {} 个。</translation>
    </message>
    <message>
        <source>{} So few may be chance.</source>
        <translation>{}这么少可能只是巧合。</translation>
    </message>
    <message>
        <source>A copy lies much nearer to one training image than to the next ones: its isolation, the distance to the nearest as a share of the mean distance to the {:,} nearest, is below {:.2f}.</source>
        <translation>复制品离某一张训练图像的距离远小于离其他各张的距离：它的孤立度，即到最近一张的距离与到最近 {:,} 张的平均距离之比，低于 {:.2f}。</translation>
    </message>
    <message>
        <source>Of {:,} real images that were not trained on, {:,} are below that, too.</source>
        <translation>在 {:,} 张未用于训练的真实图像中，也有 {:,} 张低于此值。</translation>
    </message>
    <message>
        <source>Of {:,} training images, each held against all others, {:,} are below that, too.</source>
        <translation>把 {:,} 张训练图像各自与其余所有图像比较，也有 {:,} 张低于此值。</translation>
    </message>
    <message>
        <source>Images are compared pixel by pixel: a copy that is shifted or mirrored is not found.</source>
        <translation>图像按像素逐点比较：平移或镜像过的复制品无法发现。</translation>
    </message>
    <message>
        <source>The nearest of {:,} training images</source>
        <translation>{:,} 张训练图像中最近的</translation>
    </message>
    <message>
        <source>{}, {}</source>
        <translation>{}，{}</translation>
    </message>
    <message>
        <source>Sample {}: nearest to it is {}.</source>
        <translation>样本 {}：离它最近的是{}。</translation>
    </message>
    <message>
        <source>Distance 0: pixel for pixel the training image. This is a copy.</source>
        <translation>距离 0：与训练图像逐像素相同。这是复制品。</translation>
    </message>
    <message>
        <source>Distance {}: the pixels differ by {:.1f} % of full brightness (root mean square).</source>
        <translation>距离 {}：像素相差满亮度的 {:.1f} %（均方根）。</translation>
    </message>
    <message>
        <source>Isolation {:.2f}: much nearer to this one than to the next ones. This looks like a copy.</source>
        <translation>孤立度 {:.2f}：离这一张的距离远小于离其他各张的距离。这像是复制品。</translation>
    </message>
    <message>
        <source>Isolation {:.2f}: not much nearer to this one than to the next ones. No sign of a copy.</source>
        <translation>孤立度 {:.2f}：离这一张并不比离其他各张近多少。没有复制的迹象。</translation>
    </message>
    <message>
        <source>training image {:,}</source>
        <translation>训练图像 {:,}</translation>
    </message>
    <message>
        <source>distance {}, isolation {:.2f}</source>
        <translation>距离 {}，孤立度 {:.2f}</translation>
    </message>
    <message>
        <source>Updates of the generator since the run&apos;s start</source>
        <translation>训练任务开始以来生成器的更新次数</translation>
    </message>
    <message>
        <source>How often every real image has been seen</source>
        <translation>每张真实图像被看过的次数</translation>
    </message>
    <message>
        <source>Real images or points per second, over the last two seconds</source>
        <translation>每秒处理的真实图像数或点数（最近两秒）</translation>
    </message>
    <message>
        <source>Until the planned length, at the run&apos;s mean speed</source>
        <translation>按平均速度到达计划长度还需的时间</translation>
    </message>
    <message>
        <source>{} trained</source>
        <translation>已训练 {}</translation>
    </message>
    <message>
        <source>Training time; pauses do not count</source>
        <translation>训练时间，不含暂停</translation>
    </message>
    <message>
        <source>{:,.0f} MB</source>
        <translation>{:,.0f} MB</translation>
    </message>
    <message>
        <source>Memory of the whole program</source>
        <translation>整个程序占用的内存</translation>
    </message>
    <message>
        <source>Progress to the planned length</source>
        <translation>相对计划长度的进度</translation>
    </message>
    <message>
        <source>{:,.0f} points/s</source>
        <translation>{:,.0f} 点/秒</translation>
    </message>
    <message>
        <source>Samples of an earlier step, or of a later one</source>
        <translation>更早或更晚一步的样本</translation>
    </message>
    <message>
        <source>Go back to the live samples</source>
        <translation>回到实时样本</translation>
    </message>
    <message>
        <source>Step of the samples</source>
        <translation>样本所在的步</translation>
    </message>
    <message>
        <source>Look back at earlier samples (arrow keys: sheet by sheet; End: live)</source>
        <translation>回看较早的样本（方向键：逐张；End：实时）</translation>
    </message>
    <message>
        <source>What the three add up to: a click, or Return, shows it large; drag takes it elsewhere</source>
        <translation>三者之和：单击或按回车键将其放大显示；拖动可把它带到别处</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Show the result large; Ctrl+Z leads back</source>
        <translation>放大显示结果；Ctrl+Z 可返回</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Every change shows its result large at once; Ctrl+Z leads back. Off: only the button Show does.</source>
        <translation>每次改动都立即放大显示结果；Ctrl+Z 可返回。关闭后：只有“显示”按钮才会显示。</translation>
    </message>
    <message>
        <source>Typical length</source>
        <translation>典型长度</translation>
    </message>
    <message>
        <source>The result is brought to the length √d that almost all latents of d normal numbers have. A − B + C is about √3 times as long, and the generator has hardly met such in training (White 2016, arXiv 1609.04468).</source>
        <translation>把结果缩放到 √d，即几乎所有由 d 个正态数组成的隐变量的长度。A − B + C 的长度约为其 √3 倍，生成器在训练中几乎没有遇到过这样的隐变量（White 2016，arXiv 1609.04468）。</translation>
    </message>
    <message>
        <source>Class of C</source>
        <translation>C 的类别</translation>
    </message>
    <message>
        <source>The result has the class and the learned codes of C, or of A where C counts for nothing: a bold 3 − a thin 3 + a thin 7 is a bold 7. Off: those that are chosen on the page Steer.</source>
        <translation>结果采用 C 的类别和学到的编码，C 不计入时采用 A 的：粗体 3 − 细体 3 + 细体 7 是粗体 7。关闭后：采用“操控”页上选择的类别和编码。</translation>
    </message>
    <message>
        <source>Codes of C</source>
        <translation>C 的编码</translation>
    </message>
    <message>
        <source>Drag three images here, or click a slot.</source>
        <translation>把三幅图像拖到这里，或单击空格。</translation>
    </message>
    <message>
        <source>Still empty: {}</source>
        <translation>仍为空：{}</translation>
    </message>
    <message>
        <source>All weights are zero.</source>
        <translation>所有权重均为零。</translation>
    </message>
    <message>
        <source>|z| {:.1f}, brought to {:.1f}</source>
        <translation>|z| {:.1f}，缩放到 {:.1f}</translation>
    </message>
    <message>
        <source>|z| {:.1f}; {:.1f} is typical</source>
        <translation>|z| {:.1f}；典型值为 {:.1f}</translation>
    </message>
    <message>
        <source>Show live samples</source>
        <translation>显示实时样本</translation>
    </message>
    <message>
        <source>Show what the generator makes now</source>
        <translation>显示生成器当前的输出</translation>
    </message>
    <message>
        <source>This run is open already.</source>
        <translation>此训练任务已经打开。</translation>
    </message>
    <message>
        <source>The sample sheet of step {:,} cannot be read.</source>
        <translation>无法读取第 {:,} 步的样本图。</translation>
    </message>
    <message>
        <source>The run {} was saved at step {:,}.</source>
        <translation>训练任务 {} 已保存在第 {:,} 步。</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Step {:,} is saved and will be kept.</source>
        <translation>第 {:,} 步已保存，并会一直保留。</translation>
    </message>
    <message>
        <source>Go back to the last checkpoint</source>
        <translation>回到最近的检查点</translation>
    </message>
    <message>
        <source>{} lies in no run.</source>
        <translation>{} 不属于任何训练任务。</translation>
    </message>
    <message>
        <source>Close the message that has the focus</source>
        <translation>关闭有焦点的消息</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Show the technical details</source>
        <translation>显示技术细节</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation>关闭此消息 (Esc)</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>技术细节</translation>
    </message>
    <message>
        <source>Select and copy this when you report the problem</source>
        <translation>报告问题时，请选中并复制这些内容</translation>
    </message>
    <message>
        <source>a number is missing</source>
        <translation>缺少数值</translation>
    </message>
    <message>
        <source>must be above {}</source>
        <translation>必须大于 {}</translation>
    </message>
    <message>
        <source>must be at least {}</source>
        <translation>不能小于 {}</translation>
    </message>
    <message>
        <source>must be below {}</source>
        <translation>必须小于 {}</translation>
    </message>
    <message>
        <source>must be at most {}</source>
        <translation>不能大于 {}</translation>
    </message>
    <message>
        <source>must be a finite number</source>
        <translation>必须是有限的数</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>必须是整数</translation>
    </message>
    <message>
        <source>write decimals with a point, such as 0.5</source>
        <translation>小数请用小数点，例如 0.5</translation>
    </message>
    <message>
        <source>this is not a number; write one such as {}</source>
        <translation>不是有效的数；请写成 {} 这样的形式</translation>
    </message>
    <message>
        <source>Show these settings</source>
        <translation>展开这些设置</translation>
    </message>
    <message>
        <source>Hide these settings</source>
        <translation>收起这些设置</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Discriminator</source>
        <translation>判别器</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>生成器</translation>
    </message>
    <message>
        <source>D(x), real</source>
        <translation>D(x)，真实</translation>
    </message>
    <message>
        <source>D(G(z)), generated</source>
        <translation>D(G(z))，生成</translation>
    </message>
    <message>
        <source>Distance, × floor</source>
        <translation>距离（下限倍数）</translation>
    </message>
    <message>
        <source>floor: real images</source>
        <translation>下限：真实图像</translation>
    </message>
    <message>
        <source>Asked class right</source>
        <translation>类别符合率</translation>
    </message>
    <message>
        <source>Modes caught</source>
        <translation>捕获的模式</translation>
    </message>
    <message>
        <source>Within 3σ of a mode</source>
        <translation>模式 3σ 以内</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Length of D&apos;s gradient</source>
        <translation>D 的梯度长度</translation>
    </message>
    <message>
        <source>Length of G&apos;s gradient</source>
        <translation>G 的梯度长度</translation>
    </message>
    <message>
        <source>{}: all settings can be changed until training begins.</source>
        <translation>{}：开始训练之前，所有设置都可以更改。</translation>
    </message>
    <message>
        <source>{}: greyed settings belong to this run and stay as they are.</source>
        <translation>{}：灰色的设置属于此训练任务，不可更改。</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Draw an image</source>
        <translation>绘制图像</translation>
    </message>
    <message>
        <source>Saved as {}.</source>
        <translation>已保存为 {}。</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>重新搜索</translation>
    </message>
    <message>
        <source>Take over what was found</source>
        <translation>采用找到的结果</translation>
    </message>
    <message>
        <source>Search again, with the network of now  [F5]</source>
        <translation>用现在的网络重新搜索  [F5]</translation>
    </message>
    <message>
        <source>Find a batch size</source>
        <translation>寻找批大小</translation>
    </message>
    <message>
        <source>Networks with these settings are trained for some steps with each batch size, and thrown away.</source>
        <translation>用这些设置的网络会以每个批大小训练几步，然后丢弃。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Measure all batch sizes anew</source>
        <translation>重新测量所有批大小</translation>
    </message>
    <message>
        <source>Try no further batch size; what was found stays</source>
        <translation>不再尝试别的批大小；已找到的结果保留</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close and change nothing [Esc]</source>
        <translation>关闭，不做任何改动 [Esc]</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>正在尝试…</translation>
    </message>
    <message>
        <source>{:,} fits. Trying a larger one…</source>
        <translation>{:,} 放得下。正在尝试更大的…</translation>
    </message>
    <message>
        <source>Use {:,}</source>
        <translation>使用 {:,}</translation>
    </message>
    <message>
        <source>Set this batch size; Undo takes it back</source>
        <translation>设为这个批大小；可以撤销</translation>
    </message>
    <message>
        <source>Close this window; the drawing stays  [Esc]</source>
        <translation>关闭此窗口；绘图会保留  [Esc]</translation>
    </message>
    <message>
        <source>Draw on the left, or drop a picture there: the search begins by itself.</source>
        <translation>在左侧绘制，或把图片拖到那里：搜索会自动开始。</translation>
    </message>
    <message>
        <source>Searching with the generator of step {:,}…</source>
        <translation>正在用第 {:,} 步的生成器搜索…</translation>
    </message>
    <message>
        <source>The run has failed; go back to a checkpoint or start a new run.</source>
        <translation>训练任务已出错；请回到检查点，或新建训练任务。</translation>
    </message>
    <message>
        <source>Reading images: {:.0%}</source>
        <translation>正在读取图像：{:.0%}</translation>
    </message>
    <message>
        <source>From here another judge, or another number of images: not to be compared with scores before.</source>
        <translation>从此处起换了评判器或图像数量：不可与之前的评估结果比较。</translation>
    </message>
    <message>
        <source>Best so far: {}</source>
        <translation>目前最佳：{}</translation>
    </message>
    <message>
        <source>Click to see the samples of about that step. Its checkpoint is kept.</source>
        <translation>单击可查看该步前后的样本。该步的检查点会一直保留。</translation>
    </message>
    <message>
        <source>{:,} images per score; measuring takes {:.1f} % of the time.</source>
        <translation>每次评估 {:,} 张图像；测量占用 {:.1f} % 的时间。</translation>
    </message>
    <message>
        <source>Best: {}</source>
        <translation>最佳：{}</translation>
    </message>
    <message>
        <source>Diversity within a class</source>
        <translation>类别内的多样性</translation>
    </message>
    <message>
        <source>Overfitting of D</source>
        <translation>D 的过拟合</translation>
    </message>
    <message>
        <source>Features: {}, weights {}.</source>
        <translation>特征：{}，权重 {}。</translation>
    </message>
    <message>
        <source>{} · {:,} others left out</source>
        <translation>{} · 另有 {:,} 个未列入</translation>
    </message>
    <message>
        <source>{:,} other scores are not drawn: they are of other features or of another number of images, and cannot be compared with these.</source>
        <translation>另有 {:,} 个评估结果未画出：它们所用的特征或图像数量不同，不能与这些结果比较。</translation>
    </message>
    <message>
        <source>Getting to know your images: {:.0f} %</source>
        <translation>正在认识您的图像：{:.0f} %</translation>
    </message>
    <message>
        <source>Scores go on when that is done.</source>
        <translation>完成后继续评估。</translation>
    </message>
    <message>
        <source>Scores follow when that is done. It is done once for these images.</source>
        <translation>完成后开始评估。对这些图像只需做一次。</translation>
    </message>
    <message>
        <source>The quality of this run is not measured: its time for quality is 0.</source>
        <translation>本次运行不测量质量：其质量评估的时间份额为 0。</translation>
    </message>
    <message>
        <source>The first score comes some seconds after training has begun.</source>
        <translation>训练开始几秒后会给出第一个评分。</translation>
    </message>
    <message>
        <source>How many of the samples show each class is counted with each score; the first one comes soon.</source>
        <translation>每次评分时会统计各类别在样本中的数量；第一次评分很快就会到来。</translation>
    </message>
    <message>
        <source>What the judge reads in {:,} images of step {:,}</source>
        <translation>评判器对 {:,} 张图像（第 {:,} 步）的识别结果</translation>
    </message>
    <message>
        <source>Scores are taken now and then: the samples beside it may be of another step.</source>
        <translation>得分隔一段时间才测一次：旁边的样本可能属于另一步。</translation>
    </message>
    <message>
        <source>{} Mended by itself: {}</source>
        <translation>{}已自动修复：{}</translation>
    </message>
    <message>
        <source>No checkpoint from before the illness is left. A new run is set up with the remedy: press Start.</source>
        <translation>出现问题之前的检查点已经没有了。已按补救办法准备好一次新的训练：请按“开始”。</translation>
    </message>
    <message>
        <source>Set up a new run with it</source>
        <translation>据此新建训练</translation>
    </message>
    <message>
        <source>Go back and apply</source>
        <translation>回退并应用</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>the generator</source>
        <translation>生成器</translation>
    </message>
    <message>
        <source>the discriminator</source>
        <translation>判别器</translation>
    </message>
    <message>
        <source>step {:,}, after an update of {}</source>
        <translation>第 {:,} 步，{}更新之后</translation>
    </message>
    <message>
        <source>{}, in G&apos;s loss</source>
        <translation>G 损失中的{}</translation>
    </message>
    <message>
        <source>Probability of augmentation</source>
        <translation>增强概率</translation>
    </message>
    <message>
        <source>Where the run trains</source>
        <translation>训练所用的设备</translation>
    </message>
    <message>
        <source>Images of {0}×{0} do not fit this network: 28, 32, 64 or 128 do.</source>
        <translation>{0}×{0} 的图像不适合此网络；可用 28、32、64 或 128。</translation>
    </message>
    <message>
        <source>Compact convolutional</source>
        <translation>紧凑卷积网络</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道数</translation>
    </message>
    <message>
        <source>Channels of the layer nearest the image; doubled inwards.</source>
        <translation>最靠近图像一层的通道数；向内逐层加倍。</translation>
    </message>
    <message>
        <source>Leaky slope</source>
        <translation>Leaky 斜率</translation>
    </message>
    <message>
        <source>Slope of D&apos;s LeakyReLU.</source>
        <translation>D 的 LeakyReLU 的斜率。</translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation>权重初始化</translation>
    </message>
    <message>
        <source>DCGAN</source>
        <translation>DCGAN</translation>
    </message>
    <message>
        <source>Generator width</source>
        <translation>生成器宽度</translation>
    </message>
    <message>
        <source>Channels of G&apos;s layer nearest the image; doubled inwards.</source>
        <translation>G 中最靠近图像一层的通道数；向内逐层加倍。</translation>
    </message>
    <message>
        <source>Discriminator width</source>
        <translation>判别器宽度</translation>
    </message>
    <message>
        <source>Channels of D&apos;s layer nearest the image; doubled inwards.</source>
        <translation>D 中最靠近图像一层的通道数；向内逐层加倍。</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <source>Side of all convolution kernels.</source>
        <translation>所有卷积核的边长。</translation>
    </message>
    <message>
        <source>Slope of LeakyReLU for negative inputs.</source>
        <translation>LeakyReLU 对负输入的斜率。</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Share of D&apos;s features set to zero.</source>
        <translation>D 的特征中置零的比例。</translation>
    </message>
    <message>
        <source>BatchNorm in D</source>
        <translation>D 用 BatchNorm</translation>
    </message>
    <message>
        <source>Normalise D&apos;s features over the batch. Does not go with gradient penalties.</source>
        <translation>在批上归一化 D 的特征。不能与梯度惩罚同用。</translation>
    </message>
    <message>
        <source>BatchNorm after activation in D</source>
        <translation>D 激活后 BatchNorm</translation>
    </message>
    <message>
        <source>Else before it.</source>
        <translation>否则在激活之前。</translation>
    </message>
    <message>
        <source>Dropout at the end only</source>
        <translation>仅在末端 Dropout</translation>
    </message>
    <message>
        <source>Before D&apos;s last layer instead of after each convolution.</source>
        <translation>放在 D 的最后一层之前，而不是每个卷积之后。</translation>
    </message>
    <message>
        <source>BatchNorm ε</source>
        <translation>BatchNorm ε</translation>
    </message>
    <message>
        <source>Added to the variance.</source>
        <translation>加在方差上。</translation>
    </message>
    <message>
        <source>BatchNorm momentum</source>
        <translation>BatchNorm 动量</translation>
    </message>
    <message>
        <source>Share of the new batch in the running statistics.</source>
        <translation>新的一批在滑动统计量中所占的比例。</translation>
    </message>
    <message>
        <source>This changes nothing: switch BatchNorm in D on for it.</source>
        <translation>此项不起作用：需要先打开 D 中的 BatchNorm。</translation>
    </message>
    <message>
        <source>Fully connected (MLP)</source>
        <translation>全连接（MLP）</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Units of the narrower hidden layer; the other has twice as many.</source>
        <translation>较窄隐藏层的单元数；另一层为其两倍。</translation>
    </message>
    <message>
        <source>Minimax (saturating)</source>
        <translation>极小极大（饱和）</translation>
    </message>
    <message>
        <source>Non-saturating</source>
        <translation>非饱和</translation>
    </message>
    <message>
        <source>there is no such part; known are {}</source>
        <translation>没有这个部件；可用的有 {}</translation>
    </message>
    <message>
        <source>must be on or off (it is {})</source>
        <translation>必须为 on 或 off（当前为 {}）</translation>
    </message>
    <message>
        <source>there is no such hyperparameter</source>
        <translation>没有这个超参数</translation>
    </message>
    <message>
        <source>must be greater than {gt}</source>
        <translation>必须大于 {gt}</translation>
    </message>
    <message>
        <source>must be at least {ge}</source>
        <translation>不能小于 {ge}</translation>
    </message>
    <message>
        <source>must be less than {lt}</source>
        <translation>必须小于 {lt}</translation>
    </message>
    <message>
        <source>must be at most {le}</source>
        <translation>不能大于 {le}</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>必须是数</translation>
    </message>
    <message>
        <source>must be on or off</source>
        <translation>必须为 on 或 off</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>必须是文本</translation>
    </message>
    <message>
        <source>must be one of {expected}</source>
        <translation>必须是以下之一：{expected}</translation>
    </message>
    <message>
        <source>must fit the pattern {pattern}</source>
        <translation>必须符合格式 {pattern}</translation>
    </message>
    <message>
        <source>must have at most {max_length} characters</source>
        <translation>不能超过 {max_length} 个字符</translation>
    </message>
    <message>
        <source>must have at least {min_length} of them</source>
        <translation>至少需要 {min_length} 个</translation>
    </message>
    <message>
        <source>must have at most {max_length} of them</source>
        <translation>不能超过 {max_length} 个</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>there is no {tag}; known are {known}</source>
        <translation>没有 {tag}；可用的有 {known}</translation>
    </message>
    <message>
        <source>the kind is missing</source>
        <translation>缺少 kind</translation>
    </message>
    <message>
        <source>{text} (it is {value})</source>
        <translation>{text}（当前为 {value}）</translation>
    </message>
    <message>
        <source>There is no preset {!r}; known are {}.</source>
        <translation>没有预设 {!r}；可用的有 {}。</translation>
    </message>
    <message>
        <source>R1 gradient penalty</source>
        <translation>R1 梯度惩罚</translation>
    </message>
    <message>
        <source>Weight γ</source>
        <translation>权重 γ</translation>
    </message>
    <message>
        <source>D&apos;s loss gains γ/2 · |∇D|², summed over pixels.</source>
        <translation>D 的损失加上 γ/2 · |∇D|²，对像素求和。</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>计算间隔</translation>
    </message>
    <message>
        <source>Compute it every k-th step, with k times the weight: cheaper.</source>
        <translation>每 k 步计算一次，权重为 k 倍：更省时。</translation>
    </message>
    <message>
        <source>Share of γ at the end</source>
        <translation>γ 终值比例</translation>
    </message>
    <message>
        <source>γ falls to this share of itself along a cosine until the planned length.</source>
        <translation>到计划长度为止，γ 沿余弦曲线降到自身的这一比例。</translation>
    </message>
    <message>
        <source>There is no device {!r} here; there is {}.</source>
        <translation>这里没有设备 {!r}；可用的有 {}。</translation>
    </message>
    <message>
        <source>There is not enough memory to read {}. Close other programs.</source>
        <translation>内存不足，无法读取 {}。请关闭其他程序。</translation>
    </message>
    <message>
        <source>{} is damaged or no checkpoint.</source>
        <translation>{} 已损坏，或不是检查点。</translation>
    </message>
    <message>
        <source>{} is damaged: its checksums are wrong.</source>
        <translation>{} 已损坏：校验和不符。</translation>
    </message>
    <message>
        <source>{} is no checkpoint of GAN Studio.</source>
        <translation>{} 不是 GAN Studio 的检查点。</translation>
    </message>
    <message>
        <source>A film needs the generators of two steps or more, and {} has kept {}. Train on: more will come.</source>
        <translation>影片至少需要两个步数的生成器，而 {} 只保留了 {} 个。继续训练，就会有更多。</translation>
    </message>
    <message>
        <source>The generator of step {:,} cannot be read any more. Make the film again: it goes without it.</source>
        <translation>第 {:,} 步的生成器已无法读取。请重新制作影片：会略过这一步。</translation>
    </message>
    <message>
        <source>Choose a latent: the film shows what becomes of it.</source>
        <translation>请选择一个隐变量：影片展示它的变化。</translation>
    </message>
    <message>
        <source>This latent has {} numbers; the network at hand takes {}.</source>
        <translation>这个隐变量有 {} 个数，而当前网络需要 {} 个。</translation>
    </message>
    <message>
        <source>This latent has no class of this run: choose one for it.</source>
        <translation>这个隐变量没有该训练任务中的类别：请为它选择一个。</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>{} is damaged: it is too large.</source>
        <translation>{} 已损坏：文件过大。</translation>
    </message>
    <message>
        <source>{} is damaged: it is no JSON.</source>
        <translation>{} 已损坏：不是 JSON。</translation>
    </message>
    <message>
        <source>{} is not what its name says.</source>
        <translation>{} 的内容与其名称不符。</translation>
    </message>
    <message>
        <source>{} was written by a newer GAN Studio; install the newest version.</source>
        <translation>{} 由较新版本的 GAN Studio 写出；请安装最新版本。</translation>
    </message>
    <message>
        <source>{} is no whole checkpoint: it lacks {}.</source>
        <translation>{} 不是完整的检查点：缺少 {}。</translation>
    </message>
    <message>
        <source>5 × 5</source>
        <translation>5 × 5</translation>
    </message>
    <message>
        <source>10 × 10</source>
        <translation>10 × 10</translation>
    </message>
    <message>
        <source>Code c{}: −1 to 1</source>
        <translation>编码 c{}：−1 到 1</translation>
    </message>
    <message>
        <source>code {}</source>
        <translation>编码 {}</translation>
    </message>
    <message>
        <source>There is no network at hand: go back to a checkpoint.</source>
        <translation>手头没有网络：请回到某个检查点。</translation>
    </message>
    <message>
        <source>The run has kept {} sample sheets so far; a film needs two.</source>
        <translation>此运行目前保留了 {} 张样本图；影片需要两张。</translation>
    </message>
    <message>
        <source>The run has kept {} generators so far; a film needs two.</source>
        <translation>此运行目前保留了 {} 个生成器；影片需要两个。</translation>
    </message>
    <message>
        <source>{} Keep them on the page “Path” of the latent panel.</source>
        <translation>{}请在隐变量面板的“路径”页中保留。</translation>
    </message>
    <message>
        <source>class {}</source>
        <translation>类别 {}</translation>
    </message>
    <message>
        <source>learned code {}</source>
        <translation>学到的编码 {}</translation>
    </message>
    <message>
        <source>neighbour {} of {}, {:g}° away</source>
        <translation>第 {} 个邻近点（共 {} 个），相隔 {:g}°</translation>
    </message>
    <message>
        <source>{} lies in no run. Continue it in a new folder with --out.</source>
        <translation>{} 不属于任何训练任务。请用 --out 在新文件夹中继续。</translation>
    </message>
    <message>
        <source>{} has newer checkpoints than step {:,}. Give the folder to go on there, or --out for a branch.</source>
        <translation>{} 中有晚于第 {:,} 步的检查点。要接着训练，请给出该文件夹；要另开分支，请用 --out。</translation>
    </message>
    <message>
        <source>The newest checkpoint is damaged; the run goes on from step {:,}.</source>
        <translation>最新的检查点已损坏；训练从第 {:,} 步继续。</translation>
    </message>
    <message>
        <source>The best so far, step {:,}, was not saved: {}</source>
        <translation>目前最佳的第 {:,} 步未能保存：{}</translation>
    </message>
    <message>
        <source>What was learnt until step {:,} is saved.</source>
        <translation>到第 {:,} 步为止学到的内容已保存。</translation>
    </message>
    <message>
        <source>an optimiser&apos;s state</source>
        <translation>优化器的状态</translation>
    </message>
    <message>
        <source>the moving average</source>
        <translation>滑动平均</translation>
    </message>
    <message>
        <source>a weight</source>
        <translation>某个权重</translation>
    </message>
    <message>
        <source>Step {:,} was not saved: {} Training goes on.</source>
        <translation>第 {:,} 步未能保存：{} 训练将继续。</translation>
    </message>
    <message>
        <source>This run was trained on {} and goes on on {}: from here its random numbers are others.</source>
        <translation>此训练任务原在 {} 上训练，现改在 {} 上继续：从此处起随机数会有所不同。</translation>
    </message>
    <message>
        <source>The data set had {:,} images when this run was saved and has {:,} now: it goes on with these.</source>
        <translation>保存此运行时数据集有 {:,} 张图像，现在有 {:,} 张：将用现在的图像继续。</translation>
    </message>
    <message>
        <source>Training diverged at step {:,}: {} became NaN or infinite.</source>
        <translation>训练在第 {:,} 步发散：{} 变成了 NaN 或无穷大。</translation>
    </message>
    <message>
        <source>The likely cause is a learning rate that is too high.</source>
        <translation>原因很可能是学习率过高。</translation>
    </message>
    <message>
        <source>Likely causes: a learning rate that is too high, or no gradient penalty.</source>
        <translation>可能的原因：学习率过高，或没有梯度惩罚。</translation>
    </message>
    <message>
        <source>There is no checkpoint yet: start anew with a lower rate.</source>
        <translation>还没有检查点：请用较低的学习率重新开始。</translation>
    </message>
    <message>
        <source>The last good checkpoint is step {:,}: go on from there with a lower rate.</source>
        <translation>最近的完好检查点在第 {:,} 步：请从那里用较低的学习率继续。</translation>
    </message>
    <message>
        <source>{} is no whole checkpoint: {}.</source>
        <translation>{} 不是完整的检查点：{}。</translation>
    </message>
    <message>
        <source>{} exists and is not empty. Choose another folder, or continue the run in it with --resume.</source>
        <translation>{} 已存在且不为空。请另选文件夹，或用 --resume 继续其中的训练任务。</translation>
    </message>
    <message>
        <source>{} is no run: it has no config.json.</source>
        <translation>{} 不是训练任务：没有 config.json。</translation>
    </message>
    <message>
        <source>{} is being trained by another window or shell. Stop it there first.</source>
        <translation>{} 正由另一个窗口或命令行训练。请先在那里停止。</translation>
    </message>
    <message>
        <source>{} has no checkpoint yet: it ended before its first one.</source>
        <translation>{} 还没有检查点：它在写出第一个检查点之前就结束了。</translation>
    </message>
    <message>
        <source>{} is no run: give a run&apos;s folder or one of its checkpoints (.pt).</source>
        <translation>{} 不是训练任务：请给出训练任务的文件夹或其中的检查点（.pt）。</translation>
    </message>
    <message>
        <source>is fixed once training has started; make a new run to change it</source>
        <translation>在训练开始后不可更改；如需更改，请新建训练任务</translation>
    </message>
    <message>
        <source>The classes of the data set are {} now; this run has learnt {}.</source>
        <translation>数据集的类别现在是 {}；此运行学的是 {}。</translation>
    </message>
    <message>
        <source>{} The run can be looked at and sampled, but not trained on.</source>
        <translation>{} 此运行可以查看和采样，但不能继续训练。</translation>
    </message>
    <message>
        <source>this data set has no classes; set the conditioning to none</source>
        <translation>此数据集没有类别；请将条件方式设为“无”（none）</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>出错</translation>
    </message>
    <message>
        <source>The rows of this run could not be read to their end: {}. The curves show a sample of them.</source>
        <translation>无法完整读取此训练任务的各行数据：{}。曲线只显示其中一部分。</translation>
    </message>
    <message>
        <source>Training stopped by an error in the program: {}. What was saved before is safe.</source>
        <translation>训练因程序错误而停止：{}。此前保存的内容完好无损。</translation>
    </message>
    <message>
        <source>AC-GAN</source>
        <translation>AC-GAN</translation>
    </message>
    <message>
        <source>D does not see the label but has to name it, for real and generated images; G is paid for images whose class is clear. Digits become very legible, sometimes too uniform.</source>
        <translation>D 看不到标签，却要说出真实图像和生成图像的类别；图像的类别越清楚，G 得到的奖励越多。数字会变得很清晰，有时过于千篇一律。</translation>
    </message>
    <message>
        <source>Conditional DCGAN, classifying</source>
        <translation>条件 DCGAN（带分类）</translation>
    </message>
    <message>
        <source>Conditional DCGAN</source>
        <translation>条件 DCGAN</translation>
    </message>
    <message>
        <source>Both networks are told the digit. In the 10 × 10 layout each row is a class and each column one latent: watch the style stay while the digit changes.</source>
        <translation>两个网络都知道是哪个数字。在 10 × 10 的排列中，每行是一个类别，每列是一个隐变量：看数字变化而风格保持不变。</translation>
    </message>
    <message>
        <source>DCGAN with label noise</source>
        <translation>DCGAN（标签噪声）</translation>
    </message>
    <message>
        <source>As the conditional DCGAN, but D is not told the digit and has to name it: its class loss is plotted under Terms and falls within the first minute.</source>
        <translation>与条件 DCGAN 相同，但不告诉 D 是哪个数字，而要它自己说出来：它的类别损失画在“附加项”中，在第一分钟内就会下降。</translation>
    </message>
    <message>
        <source>D&apos;s targets tremble, and real and generated images share one batch and its statistics. D&apos;s loss adds both halves of that batch, so 1.4 means that it cannot tell; samples sharpen slowly.</source>
        <translation>D 的目标值会抖动，真实图像与生成图像共用同一批及其统计量。D 的损失是这一批两半之和，因此 1.4 表示它无法分辨；样本会慢慢变清晰。</translation>
    </message>
    <message>
        <source>DCGAN, stabilised</source>
        <translation>DCGAN（稳定版）</translation>
    </message>
    <message>
        <source>The DCGAN with every early remedy at once: one-sided label smoothing, clipped gradients, spectral normalisation and falling rates. Compare its losses with plain DCGAN: D can no longer become sure.</source>
        <translation>在 DCGAN 上同时用上所有早期的补救办法：单边标签平滑、梯度裁剪、谱归一化和递减的学习率。请与普通 DCGAN 比较损失：D 再也不会变得过于自信。</translation>
    </message>
    <message>
        <source>Convolutions make strokes instead of speckles. It learns slowly and steadily: expect shapes after some minutes and digits after an hour on a CPU.</source>
        <translation>卷积画出的是笔画，而不是斑点。它学得慢而稳：在 CPU 上，几分钟后出现形状，一小时后出现数字。</translation>
    </message>
    <message>
        <source>DRAGAN</source>
        <translation>DRAGAN</translation>
    </message>
    <message>
        <source>The plain game with D&apos;s slope held at 1 around the real images: the sudden collapses of the first GAN stay away. The penalty is plotted under Terms.</source>
        <translation>普通的博弈，但在真实图像附近将 D 的斜率保持为 1：最初的 GAN 那种突然崩溃不再出现。惩罚项画在“附加项”中。</translation>
    </message>
    <message>
        <source>Your own drawing: R3GAN</source>
        <translation>手绘图形：R3GAN</translation>
    </message>
    <message>
        <source>Draw points under Data, press Start, and see whether the generator finds them. It begins with a heart.</source>
        <translation>在“数据”中画点，按“开始”，看生成器能否找到它们。初始图形是一颗心。</translation>
    </message>
    <message>
        <source>The first GAN</source>
        <translation>最初的 GAN</translation>
    </message>
    <message>
        <source>Two fully connected networks play the game of 2014. Noise turns into smudged digits within a minute; the losses wander, and some digits are drawn far more often than others.</source>
        <translation>两个全连接网络进行 2014 年的那场博弈。一分钟之内，噪声就变成模糊的数字；损失起伏不定，有些数字出现得远比其他数字多。</translation>
    </message>
    <message>
        <source>Grid: the first GAN</source>
        <translation>网格：最初的 GAN</translation>
    </message>
    <message>
        <source>Grid: R3GAN</source>
        <translation>网格：R3GAN</translation>
    </message>
    <message>
        <source>Twenty-five modes, and the generator of 2014 goes from one to the next: each of three measured runs ended with a single one.</source>
        <translation>二十五个模式，而 2014 年的生成器从一个跳到下一个：实测三次训练，最后都只剩一个模式。</translation>
    </message>
    <message>
        <source>First a cloud over the whole grid, then clusters, then all twenty-five modes; the last points leave the gaps between them as the rates fall, until 95 % lie within 3σ.</source>
        <translation>先是覆盖整个网格的一团云，然后聚成簇，最后是全部二十五个模式；随着学习率下降，剩下的点离开模式之间的空隙，直到 95 % 落在 3σ 之内。</translation>
    </message>
    <message>
        <source>SNGAN with hinge loss</source>
        <translation>SNGAN（合页损失）</translation>
    </message>
    <message>
        <source>Spectral normalisation keeps D from growing steep, and the hinge stops it from caring about what it has right. Watch how calm D&apos;s scores stay.</source>
        <translation>谱归一化防止 D 变得陡峭，合页损失让它不再计较已经判对的图像。请看 D 的得分有多平稳。</translation>
    </message>
    <message>
        <source>InfoGAN</source>
        <translation>InfoGAN</translation>
    </message>
    <message>
        <source>LSGAN</source>
        <translation>LSGAN</translation>
    </message>
    <message>
        <source>Scores are drawn to 0 and 1 by springs instead of judged by a sigmoid. D(x) and D(G(z)) meet near 0.5; gradients do not die when D is right.</source>
        <translation>得分不是由 sigmoid 评判，而是像被弹簧拉向 0 和 1。D(x) 与 D(G(z)) 在 0.5 附近相遇；即使 D 判对，梯度也不会消失。</translation>
    </message>
    <message>
        <source>Two moons: R3GAN</source>
        <translation>双月：R3GAN</translation>
    </message>
    <message>
        <source>Two thin crescents: watch the cloud of points split, bend and thin out along them, and D&apos;s map follow.</source>
        <translation>两弯细细的月牙：看点云如何沿着它们分开、弯曲、变细，D 的热力图也随之变化。</translation>
    </message>
    <message>
        <source>PacGAN</source>
        <translation>PacGAN</translation>
    </message>
    <message>
        <source>D judges two images together, so a generator that always draws the same is found out. The class counts even out while the samples look like DCGAN&apos;s.</source>
        <translation>D 同时评判两张图像，总画同一张图的生成器会被识破。各类别的数量趋于均衡，而样本看起来与 DCGAN 的一样。</translation>
    </message>
    <message>
        <source>Quick digits, classes by look</source>
        <translation>快速数字，按外观分类</translation>
    </message>
    <message>
        <source>No label is read: 64 classes are found by which images look alike, and given to both networks. Digits come almost as soon as with labels; each class is one way of writing.</source>
        <translation>不读取任何标签：按图像的相似程度找出 64 个类别，并告诉两个网络。数字出现得几乎和有标签时一样快；每个类别是一种写法。</translation>
    </message>
    <message>
        <source>Quick digits, without classes</source>
        <translation>快速数字（无类别）</translation>
    </message>
    <message>
        <source>The default without telling the networks what the digits are: it has to find the ten shapes itself, and takes longer. Compare the two after a minute.</source>
        <translation>与默认预设相同，但不告诉网络数字是什么：它必须自己找出十种形状，因而更慢。请在一分钟后比较两者。</translation>
    </message>
    <message>
        <source>Quick digits</source>
        <translation>快速数字</translation>
    </message>
    <message>
        <source>Digits of the class you ask for appear within seconds. Both losses stay near the middle: neither network wins.</source>
        <translation>几秒之内就会出现所要类别的数字。两个损失都保持在中间：没有哪个网络获胜。</translation>
    </message>
    <message>
        <source>R3GAN, small</source>
        <translation>R3GAN（小型）</translation>
    </message>
    <message>
        <source>Ring: the first GAN</source>
        <translation>圆环：最初的 GAN</translation>
    </message>
    <message>
        <source>The generated points gather in one place, D points elsewhere, and all of them leap there: mode collapse, to be seen. Not one of eight modes is kept for long: three measured runs ended with one mode, one and none.</source>
        <translation>生成的点聚在一处，D 指向别处，于是它们全都跳过去：模式崩溃，亲眼可见。八个模式中没有一个能保持多久：实测三次训练，最后分别剩下一个、一个和零个模式。</translation>
    </message>
    <message>
        <source>D sees four points at a time, so four equal ones give G away. All eight modes stay; between them the points thin out slowly, to 72 % within 3σ at the end.</source>
        <translation>D 一次看四个点，四个相同的点就会暴露 G。八个模式全部保留；模式之间的点慢慢变少，最后 72 % 落在 3σ 之内。</translation>
    </message>
    <message>
        <source>One term more than the first GAN: D pays for its slope at real points. It stays calm there, G has no reason to leap, and all eight modes are kept, with 95 % of the points within 3σ at the end.</source>
        <translation>只比最初的 GAN 多一项：D 要为它在真实点处的斜率付出代价。它在那里保持平静，G 没有理由跳走，八个模式全部保留，最后 95 % 的点落在 3σ 之内。</translation>
    </message>
    <message>
        <source>D compares pairs, and R1 and R2 keep its slopes gentle at real and at generated points. Within seconds all eight modes are found; then the points close in on them, 97 % within 3σ at the end (real ones: 99 %).</source>
        <translation>D 成对比较，R1 和 R2 使它在真实点和生成点处的斜率保持平缓。几秒钟内就找到全部八个模式；随后点向它们收拢，最后 97 % 落在 3σ 之内（真实点为 99 %）。</translation>
    </message>
    <message>
        <source>G plays against the discriminator five moves ahead: where the first GAN leaps from mode to mode, the points spread over all eight, 90 % of them within 3σ at the end. Each step costs as much as ten of the others.</source>
        <translation>G 与五步之后的判别器对弈：最初的 GAN 在模式之间跳来跳去，而这里的点分布到全部八个模式上，最后 90 % 落在 3σ 之内。每一步的开销相当于其他方法的十步。</translation>
    </message>
    <message>
        <source>The critic&apos;s slope is held near 1, so the heat map is a landscape of even hills. The points walk uphill together and fill all modes, slowly: 63 % within 3σ at the end.</source>
        <translation>评论器的斜率保持在 1 附近，热力图因此是一片均匀的山丘。点一起向上走，慢慢填满所有模式：最后 63 % 落在 3σ 之内。</translation>
    </message>
    <message>
        <source>Ring: PacGAN</source>
        <translation>圆环：PacGAN</translation>
    </message>
    <message>
        <source>Nobody tells the networks what a digit is, yet one code comes to choose it and two others slant and width. Watch the codes&apos; loss under Terms fall, then steer the codes on the right; in the 10 × 10 layout each row is one.</source>
        <translation>没有人告诉网络什么是数字，但有一个编码逐渐学会选择数字，另外两个学会倾斜和粗细。请看“附加项”下编码的损失如何下降，然后在右侧操纵这些编码；在 10 × 10 布局中，每一行是一个编码值。</translation>
    </message>
    <message>
        <source>Pairs instead of single images, R1 and R2 on every step, no BatchNorm and no tricks: the modern baseline. Losses lie near 0.69; each step costs as much as sixteen of the default&apos;s.</source>
        <translation>用成对比较代替单张图像，每一步都有 R1 和 R2，没有 BatchNorm，没有花招：现代的基准。损失在 0.69 附近；每一步的开销相当于默认预设的十六步。</translation>
    </message>
    <message>
        <source>Ring: R1</source>
        <translation>圆环：R1</translation>
    </message>
    <message>
        <source>Ring: R3GAN</source>
        <translation>圆环：R3GAN</translation>
    </message>
    <message>
        <source>Ring: unrolled GAN</source>
        <translation>圆环：Unrolled GAN</translation>
    </message>
    <message>
        <source>Ring: WGAN-GP</source>
        <translation>圆环：WGAN-GP</translation>
    </message>
    <message>
        <source>WGAN-GP with two rates</source>
        <translation>WGAN-GP（双学习率）</translation>
    </message>
    <message>
        <source>The critic learns three times as fast as G instead of five times as often: one critic update a step suffices. Compare its images per second with WGAN-GP.</source>
        <translation>评论器不是更新次数为 G 的五倍，而是学习率为 G 的三倍：每步更新一次评论器就够了。请与 WGAN-GP 比较每秒图像数。</translation>
    </message>
    <message>
        <source>Unrolled GAN</source>
        <translation>Unrolled GAN</translation>
    </message>
    <message>
        <source>G plays against the discriminator five moves ahead, and learns through those moves. Slow, but classes that the first GAN forgets come back.</source>
        <translation>G 与五步之后的判别器博弈，并从这些步中学习。速度较慢，但最初的 GAN 遗忘的类别会重新出现。</translation>
    </message>
    <message>
        <source>WGAN-GP</source>
        <translation>WGAN-GP</translation>
    </message>
    <message>
        <source>A gradient penalty in place of clipping: the same meaningful loss, but the critic may use all its strength. Minus the critic&apos;s loss falls steadily.</source>
        <translation>以梯度惩罚代替裁剪：损失同样有意义，而评论器可以发挥全部能力。评论器损失的相反数会稳步下降。</translation>
    </message>
    <message>
        <source>WGAN</source>
        <translation>WGAN</translation>
    </message>
    <message>
        <source>The critic&apos;s loss is minus a distance: it falls within the first fifty steps and then rises towards 0 as the digits get better, which no earlier loss did. Learning is slow, because clipping keeps the critic simple.</source>
        <translation>评论器的损失是距离的相反数：前五十步内下降，之后随着数字变好而升向 0，以前的损失都做不到这一点。学习较慢，因为裁剪使评论器保持简单。</translation>
    </message>
    <message>
        <source>Adaptive augmentation (ADA)</source>
        <translation>自适应增强（ADA）</translation>
    </message>
    <message>
        <source>Target r</source>
        <translation>目标 r</translation>
    </message>
    <message>
        <source>Mean sign of D(real) above which more is augmented.</source>
        <translation>D(真实) 符号的均值高于此值时加强增强。</translation>
    </message>
    <message>
        <source>From 0 to 1 in</source>
        <translation>由 0 升至 1 需</translation>
    </message>
    <message>
        <source>How many images it takes the probability to rise all the way.</source>
        <translation>概率从 0 升到 1 需要经过多少图像。</translation>
    </message>
    <message>
        <source>reads from the sign of D&apos;s scores whether D overfits, and those of {} have no zero: take DiffAugment</source>
        <translation>根据 D 的得分的正负判断 D 是否过拟合，而“{}”的得分没有零点：请改用 DiffAugment</translation>
    </message>
    <message>
        <source>DiffAugment</source>
        <translation>DiffAugment</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Up to this share of the image&apos;s side.</source>
        <translation>最多为图像边长的这一比例。</translation>
    </message>
    <message>
        <source>Cut-out</source>
        <translation>遮挡</translation>
    </message>
    <message>
        <source>Side of the square that is blanked, as a share; 0: none.</source>
        <translation>被抹去的方块的边长，以比例计；0 表示不遮挡。</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Brightness, saturation, contrast; of colour images only.</source>
        <translation>亮度、饱和度、对比度；仅用于彩色图像。</translation>
    </message>
    <message>
        <source>Horizontal flips</source>
        <translation>水平翻转</translation>
    </message>
    <message>
        <source>Mirrored digits are none: G learns to draw those as well. Switch this off.</source>
        <translation>镜像的数字不再是数字，而 G 也会学着画它们。请关闭此项。</translation>
    </message>
    <message>
        <source>Instance noise</source>
        <translation>实例噪声</translation>
    </message>
    <message>
        <source>Strength at the start</source>
        <translation>初始强度</translation>
    </message>
    <message>
        <source>Standard deviation; images reach from -1 to 1.</source>
        <translation>标准差；图像取值为 -1 到 1。</translation>
    </message>
    <message>
        <source>Faded at</source>
        <translation>消失位置</translation>
    </message>
    <message>
        <source>Share of the planned length at which the noise has gone.</source>
        <translation>噪声消失时在计划长度中的比例。</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>残差网络</translation>
    </message>
    <message>
        <source>Channels nearest the image; doubled inwards.</source>
        <translation>最靠近图像处的通道数；向内逐层加倍。</translation>
    </message>
    <message>
        <source>Blocks per size</source>
        <translation>每尺寸块数</translation>
    </message>
    <message>
        <source>Residual blocks at each image size.</source>
        <translation>每个图像尺寸上的残差块数。</translation>
    </message>
    <message>
        <source>Normalisation in G</source>
        <translation>G 的归一化</translation>
    </message>
    <message>
        <source>Pixel norm scales each pixel&apos;s features to length one.</source>
        <translation>像素归一化将每个像素的特征缩放到长度 1。</translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation>合页</translation>
    </message>
    <message>
        <source>Least squares</source>
        <translation>最小二乘</translation>
    </message>
    <message>
        <source>Relativistic pairing</source>
        <translation>相对配对</translation>
    </message>
    <message>
        <source>Target for real</source>
        <translation>真实目标值</translation>
    </message>
    <message>
        <source>0.9 is one-sided label smoothing: D may not become too sure.</source>
        <translation>0.9 为单边标签平滑：使 D 不至于过于自信。</translation>
    </message>
    <message>
        <source>Target for generated</source>
        <translation>生成目标值</translation>
    </message>
    <message>
        <source>Above 0 the smoothing is two-sided.</source>
        <translation>大于 0 时为双边平滑。</translation>
    </message>
    <message>
        <source>Label noise</source>
        <translation>标签噪声</translation>
    </message>
    <message>
        <source>So much times a number from 0 to 1 is added to each target of D.</source>
        <translation>将此值乘以 0 到 1 的随机数，加到 D 的每个目标值上。</translation>
    </message>
    <message>
        <source>D is told that real images are no more real than generated ones: raise it above the target for generated.</source>
        <translation>D 被告知真实图像并不比生成图像更真：请把它设得高于生成图像的目标值。</translation>
    </message>
    <message>
        <source>Wasserstein</source>
        <translation>Wasserstein</translation>
    </message>
    <message>
        <source>Nothing limits the critic&apos;s slope, so its scores grow without end: add the gradient penalty or weight clipping.</source>
        <translation>评论器的斜率没有任何限制，得分会无止境地增长：请加上梯度惩罚或权重裁剪。</translation>
    </message>
    <message>
        <source>does not go with BatchNorm in D: the penalty assumes that D judges each image by itself</source>
        <translation>不能与 D 中的 BatchNorm 同用：此惩罚假定 D 独立评判每张图像</translation>
    </message>
    <message>
        <source>Class loss (AC-GAN)</source>
        <translation>类别损失（AC-GAN）</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Of the cross-entropy in both networks&apos; losses.</source>
        <translation>两个网络损失中交叉熵的权重。</translation>
    </message>
    <message>
        <source>needs classes: set the conditioning to auxiliary, or to projection</source>
        <translation>需要类别：请将条件方式设为 auxiliary 或 projection</translation>
    </message>
    <message>
        <source>does not go with a label at D&apos;s input: D would copy it; take auxiliary</source>
        <translation>不能与 D 输入端的标签同用：D 会直接照抄；请选 auxiliary</translation>
    </message>
    <message>
        <source>Learned codes (InfoGAN)</source>
        <translation>可学习编码（InfoGAN）</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别数</translation>
    </message>
    <message>
        <source>Values of the categorical code; 0: none.</source>
        <translation>分类编码的取值个数；0 表示不用。</translation>
    </message>
    <message>
        <source>Continuous codes</source>
        <translation>连续编码数</translation>
    </message>
    <message>
        <source>Each from -1 to 1.</source>
        <translation>每个取值为 -1 到 1。</translation>
    </message>
    <message>
        <source>Weight, categorical</source>
        <translation>分类权重</translation>
    </message>
    <message>
        <source>Weight, continuous</source>
        <translation>连续权重</translation>
    </message>
    <message>
        <source>needs at least one code</source>
        <translation>至少需要一个编码</translation>
    </message>
    <message>
        <source>the codes are more numbers than z has</source>
        <translation>编码数超过了 z 的维数</translation>
    </message>
    <message>
        <source>DRAGAN penalty</source>
        <translation>DRAGAN 惩罚</translation>
    </message>
    <message>
        <source>Weight λ</source>
        <translation>权重 λ</translation>
    </message>
    <message>
        <source>D&apos;s loss gains λ · (|∇D(x + δ)| - 1)².</source>
        <translation>D 的损失加上 λ · (|∇D(x + δ)| - 1)²。</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>扰动范围</translation>
    </message>
    <message>
        <source>δ is uniform up to so many standard deviations of the batch&apos;s pixels.</source>
        <translation>δ 均匀分布，最大为一批像素标准差的这一倍数。</translation>
    </message>
    <message>
        <source>Gradient norm clipping</source>
        <translation>梯度范数裁剪</translation>
    </message>
    <message>
        <source>Longest gradient</source>
        <translation>最大范数</translation>
    </message>
    <message>
        <source>Of G and of D, each by itself.</source>
        <translation>G 和 D 分别计算。</translation>
    </message>
    <message>
        <source>Gradient penalty (WGAN-GP)</source>
        <translation>梯度惩罚（WGAN-GP）</translation>
    </message>
    <message>
        <source>D&apos;s loss gains λ · (|∇D(x̂)| - centre)².</source>
        <translation>D 的损失加上 λ · (|∇D(x̂)| - 中心)²。</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>The slope that is asked for: 1, or 0 for a flat D.</source>
        <translation>要求的斜率：1；0 则使 D 平坦。</translation>
    </message>
    <message>
        <source>Gradient value clipping</source>
        <translation>梯度值裁剪</translation>
    </message>
    <message>
        <source>Largest entry</source>
        <translation>最大分量</translation>
    </message>
    <message>
        <source>Minibatch standard deviation</source>
        <translation>小批标准差</translation>
    </message>
    <message>
        <source>does not go with one batch for D: real and generated images would get the same deviation</source>
        <translation>不能与“D 合并批”同用：真实图像和生成图像会得到相同的标准差</translation>
    </message>
    <message>
        <source>Mode seeking</source>
        <translation>模式寻求</translation>
    </message>
    <message>
        <source>G&apos;s loss gains λ · |z - z&apos;| / |G(z) - G(z&apos;)|, both mean differences.</source>
        <translation>G 的损失加上 λ · |z - z&apos;| / |G(z) - G(z&apos;)|，两者均为平均差。</translation>
    </message>
    <message>
        <source>Packing (PacGAN)</source>
        <translation>打包（PacGAN）</translation>
    </message>
    <message>
        <source>Images at once</source>
        <translation>每次图像数</translation>
    </message>
    <message>
        <source>m: how many images D judges together.</source>
        <translation>m：D 一起评判的图像数。</translation>
    </message>
    <message>
        <source>does not go with classes: D would judge images of different classes as one</source>
        <translation>不能与类别同用：D 会把不同类别的图像当作一组来评判</translation>
    </message>
    <message>
        <source>the batch size {} is no multiple of {}</source>
        <translation>批大小 {} 不是 {} 的倍数</translation>
    </message>
    <message>
        <source>R2 gradient penalty</source>
        <translation>R2 梯度惩罚</translation>
    </message>
    <message>
        <source>Spectral normalisation</source>
        <translation>谱归一化</translation>
    </message>
    <message>
        <source>Of G too</source>
        <translation>也用于 G</translation>
    </message>
    <message>
        <source>Normalise the generator&apos;s layers as well.</source>
        <translation>对生成器的各层也做归一化。</translation>
    </message>
    <message>
        <source>Unrolled discriminator</source>
        <translation>判别器展开</translation>
    </message>
    <message>
        <source>Steps k</source>
        <translation>展开步数 k</translation>
    </message>
    <message>
        <source>How many updates of D G looks ahead; each costs one more pass.</source>
        <translation>G 预看 D 的多少次更新；每多一次，多一遍计算。</translation>
    </message>
    <message>
        <source>the updates of D that G foresees are made by the objective alone: switch off {}</source>
        <translation>G 所预见的 D 的更新只由目标函数决定：请关闭 {}</translation>
    </message>
    <message>
        <source>does not go with one batch for D: the updates of D that G foresees see two</source>
        <translation>不能与“D 合并批”同用：G 所预见的 D 的更新看到的是两批</translation>
    </message>
    <message>
        <source>Weight clipping</source>
        <translation>权重裁剪</translation>
    </message>
    <message>
        <source>Limit c</source>
        <translation>上限 c</translation>
    </message>
    <message>
        <source>Weights stay between -c and c.</source>
        <translation>权重保持在 -c 与 c 之间。</translation>
    </message>
    <message>
        <source>Spectral normalisation scales the clipped weights anew, so the limit does not hold: keep one of the two.</source>
        <translation>谱归一化会重新缩放裁剪过的权重，因此裁剪的上限不再成立：两者只保留一个。</translation>
    </message>
    <message>
        <source>makes no sense beside {} off</source>
        <translation>与 {} off 一起使用没有意义</translation>
    </message>
    <message>
        <source>This would work: give {} as well.</source>
        <translation>可行的办法：同时给出 {}。</translation>
    </message>
    <message>
        <source>belongs to {}, and not to {}</source>
        <translation>属于 {}，而不属于 {}</translation>
    </message>
    <message>
        <source>{} values</source>
        <translation>{} 个值</translation>
    </message>
    <message>
        <source>{} exists already. Replace it?</source>
        <translation>{} 已存在，要替换吗？</translation>
    </message>
    <message>
        <source>{:g} minutes of training; {:,} images judged; the floor, of {:,} real test images, is {}</source>
        <translation>训练 {:g} 分钟；评判 {:,} 张图像；下限（{:,} 张真实测试图像）为 {}</translation>
    </message>
    <message>
        <source>Digits, judged</source>
        <translation>数字（经评判）</translation>
    </message>
    <message>
        <source>Fréchet distance</source>
        <translation>Fréchet 距离</translation>
    </message>
    <message>
        <source>× floor</source>
        <translation>下限倍数</translation>
    </message>
    <message>
        <source>classes held</source>
        <translation>保有类别数</translation>
    </message>
    <message>
        <source>smallest class</source>
        <translation>最小类别占比</translation>
    </message>
    <message>
        <source>class as asked</source>
        <translation>类别符合率</translation>
    </message>
    <message>
        <source>the whole planned length; {:,} points; a mode is caught with {} of them within 3σ</source>
        <translation>训练整个计划长度；{:,} 个点；3σ 内有 {} 个点即算捕获一个模式</translation>
    </message>
    <message>
        <source>Points of the plane</source>
        <translation>平面上的点</translation>
    </message>
    <message>
        <source>modes</source>
        <translation>模式数</translation>
    </message>
    <message>
        <source>caught</source>
        <translation>已捕获</translation>
    </message>
    <message>
        <source>touched</source>
        <translation>已触及</translation>
    </message>
    <message>
        <source>within 3σ</source>
        <translation>3σ 以内</translation>
    </message>
    <message>
        <source>energy distance</source>
        <translation>能量距离</translation>
    </message>
    <message>
        <source>Points of the plane: always the whole planned length and 2,500 points, whatever --minutes and --n say.</source>
        <translation>平面上的点：不论 --minutes 和 --n 如何，总是训练整个计划长度，并抽取 2,500 个点。</translation>
    </message>
    <message>
        <source>{} lies in the way: no result belongs to it. Move it, or choose another folder with --out.</source>
        <translation>{} 挡住了去路：没有与之对应的结果。请将它移走，或用 --out 另选文件夹。</translation>
    </message>
    <message>
        <source>Step {:,} of {} could not be saved. Make room; the same command goes on.</source>
        <translation>第 {:,} 步（{}）无法保存。请腾出空间，再次运行同一命令即可继续。</translation>
    </message>
    <message>
        <source>minutes of training</source>
        <translation>训练分钟数</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>the preset&apos;s configuration</source>
        <translation>预设的配置</translation>
    </message>
    <message>
        <source>the version of GAN Studio</source>
        <translation>GAN Studio 的版本</translation>
    </message>
    <message>
        <source>the judge</source>
        <translation>评判器</translation>
    </message>
    <message>
        <source>the device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>what is measured</source>
        <translation>所测量的内容</translation>
    </message>
    <message>
        <source>{}: another</source>
        <translation>{}：已不同</translation>
    </message>
    <message>
        <source>{}: {} before, {} now</source>
        <translation>{}：原为 {}，现为 {}</translation>
    </message>
    <message>
        <source>{}, seed {}</source>
        <translation>{}，种子 {}</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>The preset {!r} cannot be measured yet: nothing judges its data set.</source>
        <translation>预设 {!r} 还不能测量：它的数据集没有评判器。</translation>
    </message>
    <message>
        <source>Drawn points</source>
        <translation>手绘点</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>What you have drawn: pairs of x and y, each -1 to 1, or the name of a CSV or JSON file that holds them.</source>
        <translation>您画的点：成对的 x 和 y，各在 -1 到 1 之间；也可以是含有这些点的 CSV 或 JSON 文件名。</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>散布</translation>
    </message>
    <message>
        <source>Standard deviation of samples around each point.</source>
        <translation>样本在每个点周围的标准差。</translation>
    </message>
    <message>
        <source>Grid of Gaussians</source>
        <translation>高斯网格</translation>
    </message>
    <message>
        <source>Modes along a side</source>
        <translation>每边模式数</translation>
    </message>
    <message>
        <source>The grid has as many Gaussians as its square.</source>
        <translation>网格中高斯分布的个数为它的平方。</translation>
    </message>
    <message>
        <source>σ</source>
        <translation>σ</translation>
    </message>
    <message>
        <source>Standard deviation of each; neighbours are 2 apart.</source>
        <translation>每个高斯分布的标准差；相邻两个的间距为 2。</translation>
    </message>
    <message>
        <source>the data are points of the plane: choose the network for points, or the MLP</source>
        <translation>数据是平面上的点：请选择用于点的网络，或 MLP</translation>
    </message>
    <message>
        <source>the points have no classes: set the conditioning to none</source>
        <translation>点没有类别；请将条件方式设为“无”（none）</translation>
    </message>
    <message>
        <source>is made for images, and the data are points of the plane</source>
        <translation>只适用于图像，而数据是平面上的点</translation>
    </message>
    <message>
        <source>Ring of Gaussians</source>
        <translation>高斯圆环</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>模式数</translation>
    </message>
    <message>
        <source>How many Gaussians.</source>
        <translation>高斯分布的个数。</translation>
    </message>
    <message>
        <source>Standard deviation of each; the circle&apos;s radius is 1.</source>
        <translation>每个高斯分布的标准差；圆的半径为 1。</translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation>双月</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Standard deviation around the half circles, whose radius is 1.</source>
        <translation>在半圆周围的标准差；半圆的半径为 1。</translation>
    </message>
    <message>
        <source>Energy distance {} from {:,} points; of as many real ones {} (the floor).</source>
        <translation>能量距离 {}（{:,} 个点）；同样多的真实点为 {}（即下限）。</translation>
    </message>
    <message>
        <source>{} ± {} (standard error)</source>
        <translation>{} ± {}（标准误差）</translation>
    </message>
    <message>
        <source>{} of {} modes caught (with at least {} of the points within 3σ; {} with at least one).</source>
        <translation>捕获了 {} / {} 个模式（3σ 内至少有 {} 个点；至少有一个点的有 {} 个）。</translation>
    </message>
    <message>
        <source>So few points cannot tell how many modes are caught: draw {:,} or more.</source>
        <translation>点太少，无法判断捕获了多少个模式：请至少抽取 {:,} 个。</translation>
    </message>
    <message>
        <source>{:.1f} % of the points lie within 3σ of a mode.</source>
        <translation>{:.1f} % 的点位于某个模式的 3σ 以内。</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热力图</translation>
    </message>
    <message>
        <source>Heat map: what D says of each place, from fake to real</source>
        <translation>热力图：D 对每个位置的判断，从假到真</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>Arrows: which way D would take generated points for real</source>
        <translation>箭头：生成的点朝哪个方向移动会被 D 判为真</translation>
    </message>
    <message>
        <source>Real points</source>
        <translation>真实点</translation>
    </message>
    <message>
        <source>Real points: those of the data set</source>
        <translation>真实点：数据集中的点</translation>
    </message>
    <message>
        <source>Modes: which of them G catches, misses or has lost, by the newest score</source>
        <translation>模式：按最新评分，G 捕获、未命中或已丢失哪些</translation>
    </message>
    <message>
        <source>{} of {} generated points lie outside</source>
        <translation>{} 个生成点在图外，共 {} 个</translation>
    </message>
    <message>
        <source>real</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>G now</source>
        <translation>此刻的 G</translation>
    </message>
    <message>
        <source>G&apos;s average</source>
        <translation>G 的平均</translation>
    </message>
    <message>
        <source>G&apos;s average: generated points, drawn with the moving average of the generator&apos;s weights, which is what is scored and saved.</source>
        <translation>G 的平均：用生成器权重的移动平均生成的点，评分和保存的都是它。</translation>
    </message>
    <message>
        <source>G now: generated points, drawn with the generator as its last update left it.</source>
        <translation>此刻的 G：用刚完成最近一次更新的生成器生成的点。</translation>
    </message>
    <message>
        <source>In slow motion, and after single updates, they are those of the generator itself.</source>
        <translation>慢动作时以及单次更新之后，显示的是生成器本身的点。</translation>
    </message>
    <message>
        <source>D&apos;s gradient</source>
        <translation>D 的梯度</translation>
    </message>
    <message>
        <source>D updated</source>
        <translation>D 已更新</translation>
    </message>
    <message>
        <source>G updated</source>
        <translation>G 已更新</translation>
    </message>
    <message>
        <source>D: fake</source>
        <translation>D：虚假</translation>
    </message>
    <message>
        <source>Read D&apos;s value at another place</source>
        <translation>读取 D 在另一处的值</translation>
    </message>
    <message>
        <source>Stop reading it</source>
        <translation>停止读取</translation>
    </message>
    <message>
        <source>The plane: what D says of each place, real and generated points</source>
        <translation>平面：D 对每个位置的判断、真实点与生成点</translation>
    </message>
    <message>
        <source>D&apos;s probability of real</source>
        <translation>D 判为真的概率</translation>
    </message>
    <message>
        <source>D&apos;s score</source>
        <translation>D 的得分</translation>
    </message>
    <message>
        <source>Spray points</source>
        <translation>喷涂点</translation>
    </message>
    <message>
        <source>Take points away</source>
        <translation>擦去点</translation>
    </message>
    <message>
        <source>Plane to draw points on</source>
        <translation>画点的平面</translation>
    </message>
    <message>
        <source>Drag to spray points; with the right button, take them away. The wheel makes the brush larger or smaller. By keys: arrows move, Space sprays, Delete takes points away, [ and ] change the brush</source>
        <translation>拖动即可喷点；按住右键可移除点。滚轮调整画笔大小。键盘：方向键移动，空格键喷点，Delete 移除点，[ 和 ] 调整画笔大小</translation>
    </message>
    <message>
        <source>Drag with the mouse or a pen to spray points,
or begin with one of the examples.</source>
        <translation>用鼠标或手写笔拖动来喷点，
或从一个示例开始。</translation>
    </message>
    <message>
        <source>Draw points</source>
        <translation>画点</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Brush: sprays points (B)</source>
        <translation>画笔：喷点 (B)</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <source>Eraser: takes points away (E; or drag with the right button)</source>
        <translation>橡皮擦：擦除点（E；或按住右键拖动）</translation>
    </message>
    <message>
        <source>Brush (B)</source>
        <translation>笔刷（B）</translation>
    </message>
    <message>
        <source>Eraser (E; or drag with the right button)</source>
        <translation>橡皮（E；或按住右键拖动）</translation>
    </message>
    <message>
        <source>Mask (M): brush over what the generator is to invent; the eraser takes the mask away</source>
        <translation>遮罩（M）：涂抹要由生成器补全的部分；用橡皮去掉遮罩</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>遮罩</translation>
    </message>
    <message>
        <source>Colour of the brush</source>
        <translation>笔刷颜色</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>重做 (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Open a picture, or drop one on the canvas</source>
        <translation>打开图片，或将其拖到画布上</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>粘贴图片</translation>
    </message>
    <message>
        <source>Paste a picture from the clipboard (Ctrl+V)</source>
        <translation>从剪贴板粘贴图片（Ctrl+V）</translation>
    </message>
    <message>
        <source>Size of brush and eraser ([ and ]; double click: that of MNIST&apos;s strokes)</source>
        <translation>笔刷和橡皮的大小（[ 和 ]；双击：与 MNIST 的笔画相同）</translation>
    </message>
    <message>
        <source>Clear the mask</source>
        <translation>清除遮罩</translation>
    </message>
    <message>
        <source>Clear the drawing</source>
        <translation>清除绘图</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Clear: takes all points away (Ctrl+Delete)</source>
        <translation>清空：擦除所有点 (Ctrl+Delete)</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>Size of brush and eraser ([ and ])</source>
        <translation>画笔和橡皮擦的大小（[ 和 ]）</translation>
    </message>
    <message>
        <source>Points: {} (draw at least {})</source>
        <translation>点数：{}（至少画 {} 个）</translation>
    </message>
    <message>
        <source>How far the generated images&apos; features are from the real ones&apos;, in mean and spread. It falls fast at first, then slowly; a few times the floor is very good, and a rise that stays means that the run has passed its best.</source>
        <translation>生成图像与真实图像的特征在均值和散布上相差多远。起初下降很快，之后变慢；达到下限的几倍就很好，持续上升则说明训练已过最佳状态。</translation>
    </message>
    <message>
        <source>Class as asked</source>
        <translation>类别符合率</translation>
    </message>
    <message>
        <source>How often the judge reads the class that was asked for. It comes near 100 % early; alone it says nothing of variety, since one fixed image of each class reaches 100 %.</source>
        <translation>评判器认出的类别与指定类别相符的比例。它很早就接近 100 %；单凭它看不出多样性，因为每个类别只画一张固定的图像也能达到 100 %。</translation>
    </message>
    <message>
        <source>Classes held</source>
        <translation>保有类别数</translation>
    </message>
    <message>
        <source>How many classes are drawn at all, each by at least a fifth of an even share. All of them in a healthy run; fewer is mode collapse.</source>
        <translation>画出了多少个类别，每个至少占均等份额的五分之一。正常的训练会涵盖所有类别；少了就是模式崩溃。</translation>
    </message>
    <message>
        <source>Kernel distance</source>
        <translation>核距离</translation>
    </message>
    <message>
        <source>How far the generated images&apos; features are from the real ones&apos;, whatever their shape. Unlike the Fréchet distance it does not depend on the number of images, and it has an error; within that of 0 is as good as real.</source>
        <translation>生成图像与真实图像的特征相差多远，不对分布形状作任何假设。与 Fréchet 距离不同，它不依赖图像数量，并带有误差；与 0 的差在误差以内，即与真实图像不相上下。</translation>
    </message>
    <message>
        <source>Score exp(E KL)</source>
        <translation>得分 exp(E KL)</translation>
    </message>
    <message>
        <source>Whether each image is clearly of one class while all classes occur. It rises to nearly the number of classes, and cannot see whether images within a class differ.</source>
        <translation>每张图像是否明确属于一个类别，同时各类别是否齐全。它会升到接近类别数，但看不出同一类别内的图像是否有差别。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>The share of generated images that lie among real ones. Low where images are blurred or no digits; it may surpass real test images&apos; own where a generator keeps to the plainest.</source>
        <translation>生成图像中位于真实图像之间的比例。图像模糊或不是数字时较低；如果生成器只画最普通的样子，它可能超过真实测试图像自身的值。</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>The share of real images that lie among generated ones. Low where kinds of images are missing; in a collapse it falls first.</source>
        <translation>真实图像中位于生成图像之间的比例。缺少某些种类的图像时较低；发生模式崩溃时最先下降。</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>How closely real images surround the generated ones, 1 for images like the real ones. Below: unlikely images; above: a generator that keeps to the likeliest.</source>
        <translation>真实图像围绕生成图像的密集程度，与真实图像相当时为 1。低于 1：图像不像真的；高于 1：生成器只画最常见的样子。</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>The share of real images with a generated one nearby, steadier than recall. It comes near its floor of about 97 % in a healthy run; a missing digit costs a tenth.</source>
        <translation>附近有生成图像的真实图像所占的比例，比召回率更稳定。正常的训练会接近真实图像自身的约 97 %；缺一个数字就少十分之一。</translation>
    </message>
    <message>
        <source>Near copies</source>
        <translation>近似复制</translation>
    </message>
    <message>
        <source>The share of images that lie much nearer to one training image than to the next ones. About 1 % of real test images do by chance; far more means that the generator repeats what it has seen.</source>
        <translation>与某一张训练图像的距离远小于与其次几张距离的图像所占的比例。真实测试图像中约有 1 % 属于巧合；远高于此则说明生成器在重复见过的图像。</translation>
    </message>
    <message>
        <source>Train on generated, test on real</source>
        <translation>以生成图像训练、真实图像测试</translation>
    </message>
    <message>
        <source>How much of the real test images a small classifier reads that has seen generated images only. It needs right classes, sharp images and variety at once; as many real images set the mark.</source>
        <translation>只见过生成图像的小分类器能认对多少真实测试图像。这同时要求类别正确、图像清晰且多样；以同样数量的真实图像训练的结果作为标杆。</translation>
    </message>
    <message>
        <source>Density: points sprayed at once</source>
        <translation>密度：每次喷出的点数</translation>
    </message>
    <message>
        <source>Own images</source>
        <translation>自己的图像</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Where your images lie, also in subfolders: PNG, JPEG, WebP or BMP files. A tenth is held out to test on; where there are subfolders train and test, those are used.</source>
        <translation>图像所在的文件夹，也包括子文件夹：PNG、JPEG、WebP 或 BMP 文件。约十分之一留作测试；如有子文件夹 train 和 test，则使用它们。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Every image is made a square of so many pixels a side.</source>
        <translation>每张图像都变成边长为这么多像素的正方形。</translation>
    </message>
    <message>
        <source>Off: the images are made grey, which is faster to learn.</source>
        <translation>关闭：图像变为灰度，学得更快。</translation>
    </message>
    <message>
        <source>Subfolders are classes</source>
        <translation>子文件夹即类别</translation>
    </message>
    <message>
        <source>Each subfolder is a class and gives it its name. Images that lie in none are left out.</source>
        <translation>每个子文件夹是一个类别，文件夹名即类别名。不在任何子文件夹中的图像不使用。</translation>
    </message>
    <message>
        <source>Square by</source>
        <translation>变成正方形的方式</translation>
    </message>
    <message>
        <source>Where an image is no square: take the largest square at its centre, or squeeze the whole image into one.</source>
        <translation>图像不是正方形时：取中央最大的正方形，或把整张图像压缩成正方形。</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>What is seen where an image is transparent.</source>
        <translation>图像透明处显示的颜色。</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Use so many images, chosen by lot and from each class its share. 0: all.</source>
        <translation>使用这么多张图像，随机选取，各类别按比例。0：全部。</translation>
    </message>
    <message>
        <source>the images have no classes: set the conditioning to none, or make each subfolder a class</source>
        <translation>这些图像没有类别：请把条件设为 none，或让每个子文件夹成为一个类别</translation>
    </message>
    <message>
        <source>the classes are either the subfolders or found by look, not both</source>
        <translation>类别要么取自子文件夹，要么按外观划分，不能两者兼有</translation>
    </message>
    <message>
        <source>No folder of images is chosen yet. Choose one for the data set.</source>
        <translation>尚未选择图像文件夹。请为数据集选择一个。</translation>
    </message>
    <message>
        <source>{} has only {} images to train on; at least {} are needed.</source>
        <translation>{} 中只有 {} 张可用于训练的图像；至少需要 {} 张。</translation>
    </message>
    <message>
        <source>No image in {} is left to test on.</source>
        <translation>{} 中没有可留作测试的图像。</translation>
    </message>
    <message>
        <source>None of the {:,} images in {} can be read. The first, {}: {}.</source>
        <translation>{:,} 张图像（位于 {}）都无法读取。第一张 {}：{}。</translation>
    </message>
    <message>
        <source>The {:,} images in {} need {:.1f} GB; at most {:.1f} GB are held. Take a smaller size, or fewer images.</source>
        <translation>{:,} 张图像（位于 {}）需要 {:.1f} GB；最多容纳 {:.1f} GB。请用更小的尺寸或更少的图像。</translation>
    </message>
    <message>
        <source>None of the {:,} images of the class {} in {} can be read. Mend them, or take the class away.</source>
        <translation>{:,} 张图像（类别 {}，位于 {}）都无法读取。请修复它们，或移走该类别。</translation>
    </message>
    <message>
        <source>{:,} of {:,} files could not be read and are left out. The first, {}: {}.</source>
        <translation>有 {:,} 个（共 {:,} 个）文件无法读取，已略去。第一个 {}：{}。</translation>
    </message>
    <message>
        <source>{:,} images lie in no subfolder, so they have no class and are left out.</source>
        <translation>有 {:,} 张图像不在任何子文件夹中，没有类别，因此不使用。</translation>
    </message>
    <message>
        <source>Take all points away</source>
        <translation>擦去所有点</translation>
    </message>
    <message>
        <source>Begin with an example shape</source>
        <translation>从示例形状开始</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Begin with an example shape (Alt+X)</source>
        <translation>从示例图形开始 (Alt+X)</translation>
    </message>
    <message>
        <source>Points: {} (there is no room for more)</source>
        <translation>点数：{}（已达上限）</translation>
    </message>
    <message>
        <source>Points: {}</source>
        <translation>点数：{}</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>圆形</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>螺旋</translation>
    </message>
    <message>
        <source>Two blobs</source>
        <translation>两团</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>十字</translation>
    </message>
    <message>
        <source>Small network for points</source>
        <translation>用于点的小型网络</translation>
    </message>
    <message>
        <source>Units of each hidden layer.</source>
        <translation>每个隐藏层的单元数。</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>隐藏层数</translation>
    </message>
    <message>
        <source>Of each of the two networks.</source>
        <translation>两个网络各自的层数。</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>What follows each hidden layer.</source>
        <translation>接在每个隐藏层之后。</translation>
    </message>
    <message>
        <source>It is made for points of the plane, and keeps no pixel between black and white: choose another for images.</source>
        <translation>它是为平面上的点设计的，不会把像素限制在黑与白之间：用于图像请另选一种。</translation>
    </message>
    <message>
        <source>Stacked MNIST</source>
        <translation>堆叠 MNIST</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>抽取编号</translation>
    </message>
    <message>
        <source>Which digits are stacked: the same number, the same images.</source>
        <translation>决定哪些数字叠在一起：编号相同，图像就相同。</translation>
    </message>
    <message>
        <source>stacked digits are trained on without classes: set the conditioning to none</source>
        <translation>堆叠数字的训练不使用类别；请将条件方式设为“无”（none）</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>Mode collapse</source>
        <translation>模式崩溃</translation>
    </message>
    <message>
        <source>Partial mode collapse</source>
        <translation>部分模式崩溃</translation>
    </message>
    <message>
        <source>Vanishing gradients</source>
        <translation>梯度消失</translation>
    </message>
    <message>
        <source>Discriminator too strong</source>
        <translation>判别器过强</translation>
    </message>
    <message>
        <source>Discriminator too weak</source>
        <translation>判别器过弱</translation>
    </message>
    <message>
        <source>Oscillation</source>
        <translation>振荡</translation>
    </message>
    <message>
        <source>Overfitting discriminator</source>
        <translation>判别器过拟合</translation>
    </message>
    <message>
        <source>Stagnation</source>
        <translation>停滞</translation>
    </message>
    <message>
        <source>Still learning</source>
        <translation>仍在学习</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>The discriminator is too strong: it tells every generated image from a real one, and G learns nothing.</source>
        <translation>判别器过强：它能把每张生成图像与真实图像区分开，G 学不到任何东西。</translation>
    </message>
    <message>
        <source>G&apos;s loss is {:.3g}.</source>
        <translation>G 的损失为 {:.3g}。</translation>
    </message>
    <message>
        <source>G&apos;s loss is {:.2g}: where D is sure, this objective is flat; the non-saturating one is not.</source>
        <translation>G 的损失为 {:.2g}：在 D 有把握的地方，这个目标函数是平的；非饱和目标函数则不会。</translation>
    </message>
    <message>
        <source>G&apos;s gradient norm is {:.2g}; at the start it was {:.2g}.</source>
        <translation>G 的梯度范数为 {:.2g}；开始时为 {:.2g}。</translation>
    </message>
    <message>
        <source>Vanishing gradients: the discriminator is so sure that the generator is no longer told how to improve.</source>
        <translation>梯度消失：判别器过于确信，生成器得不到如何改进的信息。</translation>
    </message>
    <message>
        <source>Yet what G makes is poor: {:,.0f} times the distance that real data have.</source>
        <translation>但 G 生成的结果很差：距离是真实数据的 {:,.0f} 倍。</translation>
    </message>
    <message>
        <source>For {:,} steps D has given real data {:.3g} and generated data {:.3g}, of 0 to 1.</source>
        <translation>最近 {:,} 步中，D 给真实数据的分为 {:.3g}，给生成数据的分为 {:.3g}（范围 0 到 1）。</translation>
    </message>
    <message>
        <source>For {:,} steps D&apos;s scores have been {:.3g} for real and {:.3g} for generated data.</source>
        <translation>最近 {:,} 步中，D 的得分在真实数据上为 {:.3g}，在生成数据上为 {:.3g}。</translation>
    </message>
    <message>
        <source>The distance to real data has not fallen in this time.</source>
        <translation>在此期间，与真实数据的距离没有下降。</translation>
    </message>
    <message>
        <source>The distance to real data has fallen by {:.0f} % only.</source>
        <translation>与真实数据的距离只下降了 {:.0f} %。</translation>
    </message>
    <message>
        <source>The generator wins against a weak discriminator: it is believed although what it makes is poor.</source>
        <translation>生成器胜过了过弱的判别器：它生成的结果很差，却仍被当作真的。</translation>
    </message>
    <message>
        <source>{:.0f} % of the images are of the class {}.</source>
        <translation>{:.0f} % 的图像属于类别 {}。</translation>
    </message>
    <message>
        <source>Mode collapse: whatever it starts from, the generator draws nearly always the same.</source>
        <translation>模式崩溃：无论从什么隐变量出发，生成器画出的几乎总是同一张图。</translation>
    </message>
    <message>
        <source>Mode collapse: images of one class are much more alike than real ones.</source>
        <translation>模式崩溃：同一类别的图像彼此远比真实图像相似。</translation>
    </message>
    <message>
        <source>Mode collapse: nearly all images are read as one class.</source>
        <translation>模式崩溃：几乎所有图像都被判为同一类别。</translation>
    </message>
    <message>
        <source>{:.0f} % of the points lie at the mode {}.</source>
        <translation>{:.0f} % 的点位于模式 {} 处。</translation>
    </message>
    <message>
        <source>Images of one class differ {:.0f} % as much as real ones.</source>
        <translation>同一类别的图像之间的差异是真实图像的 {:.0f} %。</translation>
    </message>
    <message>
        <source>Partial mode collapse: the generator leaves out {} of {} modes.</source>
        <translation>部分模式崩溃：生成器漏掉了 {} 个模式（共 {} 个）。</translation>
    </message>
    <message>
        <source>At {} there are {:.1f} % of the points at most; a fair share is {:.0f} %.</source>
        <translation>{} 处最多只占点的 {:.1f} %；均等份额为 {:.0f} %。</translation>
    </message>
    <message>
        <source>Of {} there are {:.1f} % of the images at most; a fair share is {:.0f} %.</source>
        <translation>{} 最多只占图像的 {:.1f} %；均等份额为 {:.0f} %。</translation>
    </message>
    <message>
        <source>At step {:,} the distance to the real ones is {:.3g}; at its best, step {:,}, it was {:.3g}.</source>
        <translation>第 {:,} 步时与真实数据的距离为 {:.3g}；最佳时（第 {:,} 步）为 {:.3g}。</translation>
    </message>
    <message>
        <source>Partial mode collapse: the generator leaves out {} of {} classes.</source>
        <translation>部分模式崩溃：生成器漏掉了 {} 个类别（共 {} 个）。</translation>
    </message>
    <message>
        <source>The distance to real images is {:.3g}; at its best, step {:,}, it was {:.3g}.</source>
        <translation>与真实图像的距离为 {:.3g}；最佳时（第 {:,} 步）为 {:.3g}。</translation>
    </message>
    <message>
        <source>The curve {} is no longer a finite number.</source>
        <translation>曲线“{}”已不再是有限的数。</translation>
    </message>
    <message>
        <source>The curve {} has been at {:.3g}; nothing beyond {:.3g} makes sense for this objective.</source>
        <translation>曲线“{}”曾达到 {:.3g}；对此目标函数而言，超过 {:.3g} 没有意义。</translation>
    </message>
    <message>
        <source>Training diverges: the images have become much worse than they were.</source>
        <translation>训练发散：图像比之前差了很多。</translation>
    </message>
    <message>
        <source>Training diverges: the networks throw each other off further with every step.</source>
        <translation>训练发散：两个网络一步步把对方推得越来越远。</translation>
    </message>
    <message>
        <source>How wrong the discriminator is about real and generated images, as a cross-entropy: 1.39 is guessing, 0 is being sure and right. Healthy: it settles between about 0.5 and 1.38; near 0 for long means that D wins and G learns nothing.</source>
        <translation>判别器对真实图像和生成图像判错的程度，以交叉熵计：1.39 相当于瞎猜，0 表示确信且正确。正常时稳定在约 0.5 到 1.38 之间；长时间接近 0，说明 D 获胜、G 学不到东西。</translation>
    </message>
    <message>
        <source>How far the generator is from being believed: 0.69 where D cannot tell its images from real ones, more where D sees through them. Healthy: between about 0.7 and 3, and it need not fall, since D becomes better too.</source>
        <translation>生成器离骗过 D 还有多远：D 无法分辨真假时为 0.69，D 能识破时更大。正常时在约 0.7 到 3 之间，不一定要下降，因为 D 也在变好。</translation>
    </message>
    <message>
        <source>The probability, 0 to 1, that D gives real images of being real. Healthy: between 0.5 and 0.9; stuck at 1 with the curve of generated images at 0 means that D has won.</source>
        <translation>D 认为真实图像为真的概率，0 到 1。正常时在 0.5 到 0.9 之间；若停在 1，而生成图像的曲线停在 0，说明 D 已获胜。</translation>
    </message>
    <message>
        <source>The probability, 0 to 1, that D gives generated images of being real. Healthy: between 0.1 and 0.5, below that of real images and slowly drawing nearer to it.</source>
        <translation>D 认为生成图像为真的概率，0 到 1。正常时在 0.1 到 0.5 之间，低于真实图像的概率，并慢慢向它靠近。</translation>
    </message>
    <message>
        <source>The zero-sum game&apos;s loss, which the generator pushes down: -0.69 where D cannot tell its images from real ones, near 0 where D is sure. Healthy: clearly below 0; at 0 it is flat, and G is no longer told how to improve.</source>
        <translation>零和博弈的损失，由生成器往下压：D 无法分辨真假时为 -0.69，D 十分确信时接近 0。正常时明显低于 0；在 0 处它是平的，G 得不到如何改进的信息。</translation>
    </message>
    <message>
        <source>How far D&apos;s scores are from their targets, 1 for real and 0 for generated images, as half the squared error: 0.25 is guessing, 0 is perfect. Healthy: between about 0.05 and 0.25; near 0 for long means that D wins.</source>
        <translation>D 的得分与目标值（真实图像为 1，生成图像为 0）相差多远，以平方误差的一半计：0.25 相当于瞎猜，0 为完美。正常时在约 0.05 到 0.25 之间；长时间接近 0，说明 D 获胜。</translation>
    </message>
    <message>
        <source>How far the scores of generated images are from 1, as half the squared distance: 0.125 where D is at a loss, 0.5 where D is right. Healthy: between about 0.12 and 0.5; above 0.5 and rising means that G falls behind.</source>
        <translation>生成图像的得分离 1 有多远，以距离平方的一半计：D 无法分辨时为 0.125，D 判对时为 0.5。正常时在约 0.12 到 0.5 之间；高于 0.5 且继续上升，说明 G 落后了。</translation>
    </message>
    <message>
        <source>D&apos;s score of real images, which is pulled to 1; it is no probability and may leave the range from 0 to 1. Healthy: between 0.5 and 1, above that of generated images.</source>
        <translation>D 给真实图像的得分，目标为 1；它不是概率，可以超出 0 到 1。正常时在 0.5 到 1 之间，高于生成图像的得分。</translation>
    </message>
    <message>
        <source>D&apos;s score of generated images: D pulls it to 0, G to 1. Healthy: between 0 and 0.5, and slowly drawing nearer to that of real images.</source>
        <translation>D 给生成图像的得分：D 把它拉向 0，G 把它拉向 1。正常时在 0 到 0.5 之间，并慢慢向真实图像的得分靠近。</translation>
    </message>
    <message>
        <source>The critic&apos;s mean score of generated images less that of real ones; with its sign turned it estimates how far G still is. Healthy: it falls below 0 at first, then rises slowly towards 0 as the images become better; growing without end means that nothing holds the critic&apos;s slope.</source>
        <translation>评论器对生成图像的平均得分减去对真实图像的平均得分；取相反数即可估计 G 还差多远。正常时先降到 0 以下，再随图像变好而慢慢升向 0；绝对值无止境地增大，说明评论器的斜率没有受到约束。</translation>
    </message>
    <message>
        <source>The critic&apos;s mean score of generated images with its sign turned. Its height means nothing, since the scores have no zero point; healthy is any slow drift without leaps.</source>
        <translation>评论器对生成图像的平均得分的相反数。它的高低没有意义，因为得分没有零点；只要缓慢漂移、没有跳变就是正常的。</translation>
    </message>
    <message>
        <source>The critic&apos;s mean score of real images, which has neither zero point nor unit. Only the gap to that of generated images counts: healthy is a positive gap that shrinks slowly.</source>
        <translation>评论器对真实图像的平均得分，没有零点，也没有单位。只有它与生成图像得分之差才有意义：差为正且慢慢缩小就是正常的。</translation>
    </message>
    <message>
        <source>The critic&apos;s mean score of generated images, which has neither zero point nor unit. Only the gap to that of real images counts: healthy is to lie below it and to come slowly nearer.</source>
        <translation>评论器对生成图像的平均得分，没有零点，也没有单位。只有它与真实图像得分之差才有意义：低于后者并慢慢靠近就是正常的。</translation>
    </message>
    <message>
        <source>How far images are on the wrong side of D&apos;s margins, 1 for real and -1 for generated ones: 2 is guessing, 0 is right with room to spare. Healthy: between about 0.5 and 1.9; at 0 D has nothing left to learn, and G little.</source>
        <translation>图像越过 D 的间隔（真实图像为 1，生成图像为 -1）落到错误一侧的程度：2 相当于瞎猜，0 表示全部判对且有余量。正常时在约 0.5 到 1.9 之间；为 0 时 D 已无可学，G 也所学不多。</translation>
    </message>
    <message>
        <source>D&apos;s mean score of generated images with its sign turned. Healthy: it moves about between -1 and 1.5 and need not fall; rising far above that means that D leaves G behind.</source>
        <translation>D 对生成图像的平均得分的相反数。正常时在 -1 到 1.5 之间波动，不一定要下降；远高于此，说明 D 把 G 甩在了后面。</translation>
    </message>
    <message>
        <source>D&apos;s mean score of real images, which counts as right from 1 on. Healthy: between 0 and 1.5, above that of generated images.</source>
        <translation>D 对真实图像的平均得分，达到 1 就算判对。正常时在 0 到 1.5 之间，高于生成图像的得分。</translation>
    </message>
    <message>
        <source>D&apos;s mean score of generated images, which D counts as seen through from -1 down. Healthy: between -1.5 and 0.5, below that of real images but not far.</source>
        <translation>D 对生成图像的平均得分，低到 -1 就算识破。正常时在 -1.5 到 0.5 之间，低于真实图像的得分，但相差不大。</translation>
    </message>
    <message>
        <source>How wrong D is about which of a pair is the real image: 0.69 is guessing, 0 is always right. Healthy: between about 0.3 and 0.69, and rising towards 0.69 as the images become better.</source>
        <translation>D 判断一对图像中哪张为真时出错的程度：0.69 相当于瞎猜，0 为全部判对。正常时在约 0.3 到 0.69 之间，并随图像变好而升向 0.69。</translation>
    </message>
    <message>
        <source>How far a generated image is from being taken for the more real one of a pair: 0.69 where D is at a loss, more where it is right. Healthy: between 0.69 and 2, and falling towards 0.69.</source>
        <translation>生成图像离被当作一对中更真实的那张还有多远：D 无法分辨时为 0.69，D 判对时更大。正常时在 0.69 到 2 之间，并降向 0.69。</translation>
    </message>
    <message>
        <source>D&apos;s mean score of real images; only its difference from that of generated ones is trained, so its height means nothing. Healthy: a little above the curve of generated images, and slowly drawing nearer to it.</source>
        <translation>D 对真实图像的平均得分；训练的只是它与生成图像得分之差，因此高低没有意义。正常时略高于生成图像的曲线，并慢慢向它靠近。</translation>
    </message>
    <message>
        <source>D&apos;s mean score of generated images; only its difference from that of real ones is trained, so its height means nothing. Healthy: a little below the curve of real images, and slowly drawing nearer to it.</source>
        <translation>D 对生成图像的平均得分；训练的只是它与真实图像得分之差，因此高低没有意义。正常时略低于真实图像的曲线，并慢慢向它靠近。</translation>
    </message>
    <message>
        <source>What R1 adds to D&apos;s loss: D&apos;s squared slope around real images, weighted. Healthy: small beside the loss and steady; where it rises and stays high, D is growing steep.</source>
        <translation>R1 加在 D 损失上的部分：D 在真实图像附近斜率的平方，乘以权重。正常时远小于损失且平稳；若上升后居高不下，说明 D 正变得陡峭。</translation>
    </message>
    <message>
        <source>What R2 adds to D&apos;s loss: D&apos;s squared slope around generated images, weighted. Healthy: small beside the loss and steady; where it rises and stays high, D is growing steep.</source>
        <translation>R2 加在 D 损失上的部分：D 在生成图像附近斜率的平方，乘以权重。正常时远小于损失且平稳；若上升后居高不下，说明 D 正变得陡峭。</translation>
    </message>
    <message>
        <source>What the gradient penalty adds to the critic&apos;s loss: how far its slope is from the one asked for, between real and generated images. Healthy: it falls from a high start to below about 1 and stays there; leaps mean that the rate is too high.</source>
        <translation>梯度惩罚加在评论器损失上的部分：在真实图像与生成图像之间，斜率与所要求的值相差多远。正常时从较高的起点降到约 1 以下并保持；出现跳变，说明学习率过高。</translation>
    </message>
    <message>
        <source>What the DRAGAN penalty adds to D&apos;s loss: how far D&apos;s slope around real images is from 1. Healthy: it falls early to a small, steady value.</source>
        <translation>DRAGAN 惩罚加在 D 损失上的部分：D 在真实图像附近的斜率与 1 相差多远。正常时早早降到一个小而平稳的值。</translation>
    </message>
    <message>
        <source>D&apos;s cross-entropy in naming the class of real and of generated images, times the weight; guessing among ten gives 4.6 for both together, times the weight. Healthy: it falls below a fifth of that within the first epochs and stays there.</source>
        <translation>D 判断真实图像和生成图像类别的交叉熵，乘以权重；在十个类别中猜测时，两者合计为 4.6 乘以权重。健康时：在最初几轮内降到该值的五分之一以下并保持。</translation>
    </message>
    <message>
        <source>How badly D reads from generated images the class that was asked for; guessing among ten gives 2.3 times the weight. Healthy: it falls below a fifth of that, soon after the discriminator&apos;s own class loss has fallen.</source>
        <translation>D 从生成图像中读错所要求类别的程度；在十个类别中猜测时为 2.3 乘以权重。健康时：在判别器自己的类别损失下降之后不久，降到该值的五分之一以下。</translation>
    </message>
    <message>
        <source>How badly D reads the codes from generated images, as cross-entropy and squared error. Healthy: it falls steadily; where it stays as it began, G makes no use of the codes.</source>
        <translation>D 从生成图像中读取编码的误差，以交叉熵和平方误差计。正常时稳步下降；若一直停在初始值，说明 G 没有利用编码。</translation>
    </message>
    <message>
        <source>What mode seeking adds to G&apos;s loss: large where different latents give nearly the same image. Healthy: it falls early and stays steady; a rise is an early sign of mode collapse.</source>
        <translation>模式寻求加在 G 损失上的部分：不同隐变量给出几乎相同的图像时较大。正常时早早下降并保持平稳；上升是模式崩溃的早期迹象。</translation>
    </message>
    <message>
        <source>How badly the codes can be read from G&apos;s images, as G&apos;s own loss sees it. Healthy: it falls together with D&apos;s; where it stays high, G makes no use of the codes.</source>
        <translation>从 G 的图像中读取编码的误差，按 G 自身的损失计。正常时与 D 的误差一同下降；若居高不下，说明 G 没有利用编码。</translation>
    </message>
    <message>
        <source>The length of D&apos;s whole gradient at its update. Healthy: it moves about one level; a steady rise by tens comes before divergence.</source>
        <translation>D 更新时整个梯度的范数。正常时在某一水平附近波动；持续上升数十倍是发散的前兆。</translation>
    </message>
    <message>
        <source>The length of G&apos;s whole gradient at its update: how much G is told. Healthy: it moves about one level; falling to a thousandth of its start means that it vanishes, a steady rise by tens that training diverges.</source>
        <translation>G 更新时整个梯度的范数，即 G 得到多少信息。正常时在某一水平附近波动；降到初始值的千分之一说明梯度消失，持续上升数十倍说明训练发散。</translation>
    </message>
    <message>
        <source>The probability, 0 to 1, with which images are augmented before D sees them. Healthy: near 0 with plenty of images, and settling somewhere below 0.8 with few; at 1 D overfits all the same.</source>
        <translation>图像在 D 看到之前被增强的概率，0 到 1。正常时，图像充足则接近 0，图像较少则稳定在 0.8 以下；到 1 时，D 仍在过拟合。</translation>
    </message>
    <message>
        <source>The distance between generated and real images in the judge&apos;s features; comparable only at the same number of images and with the same judge. Healthy: it falls fast at first and then ever slower; twice its best is a warning.</source>
        <translation>生成图像与真实图像在评判器特征上的距离；仅在图像数量和评判器都相同时可比。正常时起初下降很快，之后越来越慢；达到最佳值的两倍是警告。</translation>
    </message>
    <message>
        <source>The energy distance between generated and real points, in the plane&apos;s units; comparable only at the same number of points. Healthy: it falls fast at first and then ever slower, towards that of real points among themselves.</source>
        <translation>生成点与真实点之间的能量距离，以平面的单位计；仅在点数相同时可比。正常时起初下降很快，之后越来越慢，趋向真实点彼此之间的距离。</translation>
    </message>
    <message>
        <source>The share of generated points that lie within 3σ of a mode; of real points it is 0.99. Healthy: it rises towards that; alone it proves little, since points that all lie on one mode have 1.</source>
        <translation>位于某个模式 3σ 以内的生成点的比例；真实点为 0.99。正常时升向该值；单凭它说明不了什么，因为所有点都落在一个模式上也能得 1。</translation>
    </message>
    <message>
        <source>The share of all modes that the generated points catch, 0 to 1. Healthy: it rises to 1 and stays; a fall is mode collapse.</source>
        <translation>生成点捕获的模式在全部模式中的比例，0 到 1。正常时升到 1 并保持；下降就是模式崩溃。</translation>
    </message>
    <message>
        <source>How many times the distance is that which real images have among themselves: 1 is as good as it gets. Healthy: it falls towards 1; for digits below 10 looks good and below 3 very good. The band is how far chance in drawing the images may have moved it (95 % confidence).</source>
        <translation>该距离是真实图像彼此间距离的多少倍：1 即最好。健康时：向 1 下降；对数字而言，低于 10 看起来不错，低于 3 非常好。色带表示抽取图像的偶然性可能使数值偏移的范围（95 % 置信度）。</translation>
    </message>
    <message>
        <source>The share of images in which the judge reads the class that was asked for. Healthy: it rises above 0.9; alone it proves little, since one fixed image per class has 1.</source>
        <translation>评判器认出的类别与指定类别相符的图像比例。正常时升到 0.9 以上；单凭它说明不了什么，因为每个类别只画一张固定的图像也能得 1。</translation>
    </message>
    <message>
        <source>How different images of one class are, as a share of how different real ones are. Healthy: it rises towards 1; a low one means that latents make no difference, which is mode collapse within each class.</source>
        <translation>同一类别的图像彼此有多不同，以真实图像的差异为 1。健康时：上升并接近 1；很低说明隐变量不起作用，即每个类别内部的模式崩溃。</translation>
    </message>
    <message>
        <source>How far D tells real images that it has never seen from those that it trains on: 0 not at all, 1 as surely as generated ones. Healthy: it stays below about 0.3; a steady rise means that D learns the images by heart.</source>
        <translation>D 在多大程度上把从未见过的真实图像与训练用的图像区分开：0 为完全不能，1 为与生成图像一样有把握。健康时：保持在约 0.3 以下；持续上升说明 D 在死记图像。</translation>
    </message>
    <message>
        <source>How clear the single images are and how varied all of them together, from 1 up to the number of classes. Healthy: it rises towards that number; a fall is an early sign of mode collapse.</source>
        <translation>单张图像有多清楚、全部图像有多丰富，从 1 到类别数。正常时升向类别数；下降是模式崩溃的早期迹象。</translation>
    </message>
    <message>
        <source>The kernel distance (KID) between generated and real images, which has no bias by the number of images. Healthy: it falls towards 0 and may dip a little below it by chance.</source>
        <translation>生成图像与真实图像之间的核距离（KID），不因图像数量而有偏。正常时降向 0，偶尔可能略低于 0。</translation>
    </message>
    <message>
        <source>The share of generated images that lie among real ones: how real the single image looks. Healthy: it rises towards 1; high precision with low recall is a sign of mode collapse.</source>
        <translation>生成图像中位于真实图像之间的比例：单张图像看起来有多真。正常时升向 1；精确率高而召回率低是模式崩溃的迹象。</translation>
    </message>
    <message>
        <source>The share of real images that lie among generated ones: how much of the variety G covers. Healthy: it rises with precision; a fall is a sign of mode collapse.</source>
        <translation>真实图像中位于生成图像之间的比例：G 覆盖了多少多样性。正常时随精确率一同上升；下降是模式崩溃的迹象。</translation>
    </message>
    <message>
        <source>How densely real images surround each generated one, 1 as for real ones; it may be more. Healthy: it rises towards 1; far above 1 G draws only what is most usual.</source>
        <translation>真实图像围绕每张生成图像的密集程度，与真实图像相当时为 1，也可能更大。正常时升向 1；远高于 1 时，G 只画最常见的样子。</translation>
    </message>
    <message>
        <source>The share of real images that have a generated one near them. Healthy: it rises towards 1; a fall is a sign of mode collapse.</source>
        <translation>附近有生成图像的真实图像所占的比例。正常时升向 1；下降是模式崩溃的迹象。</translation>
    </message>
    <message>
        <source>How many classes or clusters appear among the generated images. Healthy: it rises to all there are and stays; a fall is mode collapse.</source>
        <translation>生成图像中出现了多少个类别或簇。正常时升到全部并保持；下降就是模式崩溃。</translation>
    </message>
    <message>
        <source>A figure of how good and varied the generated images are, taken now and then. Healthy: it becomes better fast at first and then ever slower; a lasting turn for the worse is a warning.</source>
        <translation>衡量生成图像的质量和多样性的指标，不时测量。正常时起初改善很快，之后越来越慢；持续变差是警告。</translation>
    </message>
    <message>
        <source>What this term adds to the loss of its network. Healthy: steady and small beside the loss itself, without leaps.</source>
        <translation>此附加项加在相应网络损失上的部分。正常时平稳，远小于损失本身，没有跳变。</translation>
    </message>
    <message>
        <source>A figure that is recorded at every step. Healthy: it moves about one level or drifts slowly; leaps and steady growth by tens are warnings.</source>
        <translation>每一步都记录的指标。正常时在某一水平附近波动或缓慢漂移；跳变和持续增长数十倍是警告。</translation>
    </message>
    <message>
        <source>What a network is trained to bring down, without the terms. Healthy: it moves about one level, since both networks become better together; leaps and steady growth are warnings.</source>
        <translation>训练时网络要降低的量，不含附加项。正常时在某一水平附近波动，因为两个网络一同变好；跳变和持续增长是警告。</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>This cannot change while a run trains: it needs a new run.</source>
        <translation>此项不能在训练中更改：需要新建训练任务。</translation>
    </message>
    <message>
        <source>Undo the change of step {:,} ({}): the illness began soon after it.</source>
        <translation>撤销第 {:,} 步的更改（{}）：问题在其后不久出现。</translation>
    </message>
    <message>
        <source>Lower both learning rates to a third, to {:.2g} for G and {:.2g} for D: smaller steps overshoot less.</source>
        <translation>将两个学习率降到三分之一，G 为 {:.2g}，D 为 {:.2g}：步长越小，越不容易过冲。</translation>
    </message>
    <message>
        <source>Lower both learning rates to a tenth, to {:.2g} for G and {:.2g} for D: they are far too high.</source>
        <translation>将两个学习率降到十分之一，G 为 {:.2g}，D 为 {:.2g}：目前高得太多。</translation>
    </message>
    <message>
        <source>Lower D&apos;s learning rate to a third, to {:.2g}, so that G can catch up.</source>
        <translation>将 D 的学习率降到三分之一，即 {:.2g}，让 G 能追上。</translation>
    </message>
    <message>
        <source>Lower G&apos;s learning rate to {:.2g}, so that D can keep up with it.</source>
        <translation>将 G 的学习率降到 {:.2g}，让 D 能跟上。</translation>
    </message>
    <message>
        <source>Raise D&apos;s learning rate to {:.2g}: it learns too slowly beside G.</source>
        <translation>将 D 的学习率提高到 {:.2g}：与 G 相比，它学得太慢。</translation>
    </message>
    <message>
        <source>Lower β₁ from {:.2g} to 0.5: momentum carries both networks past the point where they should meet.</source>
        <translation>将 β₁ 从 {:.2g} 降到 0.5：动量使两个网络冲过了本该相遇的点。</translation>
    </message>
    <message>
        <source>The learning rates have decayed to their floor. Set the planned length to {:,} steps: they rise again.</source>
        <translation>学习率已衰减到下限。请将计划长度设为 {:,} 步，学习率便会回升。</translation>
    </message>
    <message>
        <source>Add the R1 gradient penalty (γ {}): it keeps D flat around real images, so that it stops pushing.</source>
        <translation>添加 R1 梯度惩罚（γ {}）：它使 D 在真实图像附近保持平坦，不再推动生成图像。</translation>
    </message>
    <message>
        <source>Raise the weight of the R1 penalty to γ {:.2g}: a flatter D gives G something to follow.</source>
        <translation>将 R1 惩罚的权重提高到 γ {:.2g}：D 更平坦，G 才有方向可循。</translation>
    </message>
    <message>
        <source>Add the gradient penalty (λ 10): without a limit on its slope the critic&apos;s scores grow without end.</source>
        <translation>添加梯度惩罚（λ 10）：斜率不受限制，评论器的得分会无止境地增大。</translation>
    </message>
    <message>
        <source>Add instance noise (0.2, fading): real and generated images overlap again, and G feels where to go.</source>
        <translation>添加实例噪声（0.2，逐渐消失）：真实图像与生成图像重新重叠，G 便知道该往哪里走。</translation>
    </message>
    <message>
        <source>Add DiffAugment: shifts and cut-outs of all that D sees keep it from learning the images by heart.</source>
        <translation>添加 DiffAugment：对 D 所见的一切做平移和遮挡，使它无法死记图像。</translation>
    </message>
    <message>
        <source>Let D learn {} times per step instead of {}, so that it sees through G&apos;s tricks sooner.</source>
        <translation>让 D 每步学习 {} 次，而不是 {} 次，以便更早识破 G 的把戏。</translation>
    </message>
    <message>
        <source>Let D learn once per step instead of {} times, so that G can catch up.</source>
        <translation>让 D 每步学习一次，而不是 {} 次，让 G 能追上。</translation>
    </message>
    <message>
        <source>{} is of another judge. Make it anew: {}</source>
        <translation>{} 属于另一个评判器。请重新生成：{}</translation>
    </message>
    <message>
        <source>The bundled judge reads digits: 28×28, grey, or a digit in each of three channels. These images have {}×{} pixels and {} channel(s).</source>
        <translation>自带的评判器识别数字：28×28，灰度，或三个通道各一个数字。这些图像为 {}×{} 像素、{} 个通道。</translation>
    </message>
    <message>
        <source>The two sets differ in shape and cannot be compared: ({}) and ({}), as channels, height, width.</source>
        <translation>两组图像的形状不同，无法比较：({}) 与 ({})，依次为通道、高、宽。</translation>
    </message>
    <message>
        <source>{} has {:,} images; to compare with it takes at least {}.</source>
        <translation>{} 有 {:,} 张图像；用于比较至少需要 {} 张。</translation>
    </message>
    <message>
        <source>{} has no images: expected are PNG or JPEG files directly in it.</source>
        <translation>{} 中没有图像：其中应直接包含 PNG 或 JPEG 文件。</translation>
    </message>
    <message>
        <source>The {:,} images in {} need {:.1f} GB; at most {:.1f} GB are held at once. Take fewer.</source>
        <translation>{:,} 张图像（位于 {}）需要 {:.1f} GB；一次最多容纳 {:.1f} GB。请减少数量。</translation>
    </message>
    <message>
        <source>The images in {} must be of one size: {} is {}×{}, {} is {}×{}.</source>
        <translation>{} 中的图像尺寸必须一致：{} 为 {}×{}，{} 为 {}×{}。</translation>
    </message>
    <message>
        <source>{} is damaged or no image ({}).</source>
        <translation>{} 已损坏，或不是图像（{}）。</translation>
    </message>
    <message>
        <source>A kernel distance needs at least {} images on either side; there are {}.</source>
        <translation>核距离要求两边各至少有 {} 张图像；现有 {} 张。</translation>
    </message>
    <message>
        <source>Images of shape {} cannot be compared with {:,} training images of shape {}.</source>
        <translation>形状为 {} 的图像无法与 {:,} 张形状为 {} 的训练图像比较。</translation>
    </message>
    <message>
        <source>Precision, recall, density and coverage need at least {} images on either side; there are {}.</source>
        <translation>精确率、召回率、密度和覆盖率要求两边各至少有 {} 张图像；现有 {} 张。</translation>
    </message>
    <message>
        <source>Precision {:.1f} %: so many of {:,} images lie among real ones</source>
        <translation>精确率 {:.1f} %：{:,} 张图像中位于真实图像之间的比例</translation>
    </message>
    <message>
        <source>Recall {:.1f} %: so many of {:,} real images lie among these ones</source>
        <translation>召回率 {:.1f} %：{:,} 张真实图像中位于这些图像之间的比例</translation>
    </message>
    <message>
        <source>Coverage {:.1f} %: so many of {:,} real images have one of these nearby</source>
        <translation>覆盖率 {:.1f} %：{:,} 张真实图像中附近有这些图像的比例</translation>
    </message>
    <message>
        <source>Near copies {:.1f} %: so many of {:,} images lie far nearer to one training image than to the next</source>
        <translation>近似复制 {:.1f} %：{:,} 张图像中与某一张训练图像的距离远小于与次近一张的比例</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>; {} from {:,} {}.</source>
        <translation>；{}（{:,} 张，取自 {}）。</translation>
    </message>
    <message>
        <source>Kernel distance {} ± {} from {:,} images</source>
        <translation>核距离 {} ± {}（{:,} 张图像）</translation>
    </message>
    <message>
        <source>{} ± {}</source>
        <translation>{} ± {}</translation>
    </message>
    <message>
        <source>Score exp(E KL) {} of at most {} from {:,} images</source>
        <translation>得分 exp(E KL) 为 {}，最高为 {}（{:,} 张图像）</translation>
    </message>
    <message>
        <source>Density {:.2f}: how closely real images surround {:,} of these, 1 being usual</source>
        <translation>密度 {:.2f}：真实图像围绕这 {:,} 张图像的密集程度，通常为 1</translation>
    </message>
    <message>
        <source>Trained on these {:,} images and their classes, a small classifier is right on {:.1f} % of real test images</source>
        <translation>用这 {:,} 张图像及其类别训练的小分类器，在真实测试图像上的正确率为 {:.1f} %</translation>
    </message>
    <message>
        <source>Trained on these {:,} images as the judge names them, a small classifier is right on {:.1f} % of real test images</source>
        <translation>用这 {:,} 张图像及评判器给出的类别训练的小分类器，在真实测试图像上的正确率为 {:.1f} %</translation>
    </message>
    <message>
        <source>; trained on {:,} real ones, on {:.1f} %.</source>
        <translation>；用 {:,} 张真实图像训练时为 {:.1f} %。</translation>
    </message>
    <message>
        <source>{:,} of {:,} modes from {:,} samples; stacks of real test digits reach {:,.0f}.</source>
        <translation>出现 {:,} 个模式，共 {:,} 个（{:,} 个样本）；真实测试数字的堆叠可达 {:,.0f} 个。</translation>
    </message>
    <message>
        <source>KL divergence to uniform {}; {} from as many stacks of real test digits (the floor).</source>
        <translation>与均匀分布的 KL 散度 {}；同样多的真实测试数字堆叠为 {}（即下限）。</translation>
    </message>
    <message>
        <source>Judge {}, on each channel: right on {:.2f} % of real test digits; weights {}.</source>
        <translation>评判器 {}，逐通道评判：在真实测试数字上的正确率为 {:.2f} %；权重 {}。</translation>
    </message>
    <message>
        <source>Published figures are of {:,} samples: these of {:,} are not to be compared with them.</source>
        <translation>已发表的数值基于 {:,} 个样本：这里为 {:,} 个，不可与之比较。</translation>
    </message>
    <message>
        <source>Stacked MNIST has images of shape (N, 3, 28, 28), a digit in each channel; these are ({}).</source>
        <translation>堆叠 MNIST 的图像形状为 (N, 3, 28, 28)，每个通道一个数字；这些图像为 ({})。</translation>
    </message>
    <message>
        <source>Training on generated images needs a label for each of them; there are {:,} images and {:,} labels.</source>
        <translation>用生成图像训练需要每张都有标签；现有 {:,} 张图像和 {:,} 个标签。</translation>
    </message>
    <message>
        <source>{} × floor</source>
        <translation>下限的 {} 倍</translation>
    </message>
    <message>
        <source>{:.1f} % of the asked class</source>
        <translation>{:.1f} % 属于指定类别</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>未命中</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>{} of {} modes</source>
        <translation>捕获 {}/{} 个模式</translation>
    </message>
    <message>
        <source>Mode {}, {}:</source>
        <translation>模式 {}，{}：</translation>
    </message>
    <message>
        <source>{:,} of {:,} points within 3σ at step {:,}</source>
        <translation>{:,} / {:,} 个点在 3σ 以内，第 {:,} 步</translation>
    </message>
    <message>
        <source>{} caught at step {:,}:</source>
        <translation>{}，第 {:,} 步：</translation>
    </message>
    <message>
        <source>thin ring: caught, {:,} or more of {:,} points lie within 3σ;</source>
        <translation>细环：已捕获，至少有 {:,} 个点（共 {:,} 个）落在 3σ 以内；</translation>
    </message>
    <message>
        <source>dashed ring: missed, points come near, but fewer lie within 3σ;</source>
        <translation>虚线环：未命中，有点靠近，但落在 3σ 以内的更少；</translation>
    </message>
    <message>
        <source>thick ring with a cross: lost, hardly any point comes near.</source>
        <translation>带叉的粗环：已丢失，几乎没有点靠近。</translation>
    </message>
    <message>
        <source>step {:,}, {:.1f} % of the asked class</source>
        <translation>第 {:,} 步，{:.1f} % 属于指定类别</translation>
    </message>
    <message>
        <source>step {:,}, {} × floor</source>
        <translation>第 {:,} 步，下限的 {} 倍</translation>
    </message>
    <message>
        <source>The quality of this run is not measured: {}</source>
        <translation>不测量此训练任务的质量：{}</translation>
    </message>
    <message>
        <source>The quality of this run is not measured any more: {}</source>
        <translation>不再测量此训练任务的质量：{}</translation>
    </message>
    <message>
        <source>there is not enough memory for it.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>--checkpoint: {} is a checkpoint already; give the run&apos;s folder.</source>
        <translation>--checkpoint：{} 本身就是检查点；请给出训练任务的文件夹。</translation>
    </message>
    <message>
        <source>--checkpoint: {!r} is none of best, last, and the number of a step.</source>
        <translation>--checkpoint：{!r} 既不是 best 或 last，也不是步数。</translation>
    </message>
    <message>
        <source>--checkpoint: no checkpoint of {} is marked as the best. {}</source>
        <translation>--checkpoint：{} 中没有标记为最佳的检查点。{}</translation>
    </message>
    <message>
        <source>{} is damaged: it names no step.</source>
        <translation>{} 已损坏：没有写明步数。</translation>
    </message>
    <message>
        <source>--checkpoint: {} has no checkpoint of step {:,}. {}</source>
        <translation>--checkpoint：{} 中没有第 {:,} 步的检查点。{}</translation>
    </message>
    <message>
        <source>It has no checkpoint yet.</source>
        <translation>还没有检查点。</translation>
    </message>
    <message>
        <source>There are those of the steps {}.</source>
        <translation>现有以下各步的检查点：{}。</translation>
    </message>
    <message>
        <source>Oscillation: the networks chase each other in circles, and the images swing with them instead of improving.</source>
        <translation>振荡：两个网络互相追逐、原地打转，图像随之来回摆动而没有改善。</translation>
    </message>
    <message>
        <source>In the last {} evaluations the distance to real images swung {} times, between {:.3g} and {:.3g}.</source>
        <translation>最近 {} 次评估中，与真实图像的距离来回摆动了 {} 次，在 {:.3g} 与 {:.3g} 之间。</translation>
    </message>
    <message>
        <source>In {:,} steps D&apos;s certainty swung {} times, between {:.0f} and {:.0f} %.</source>
        <translation>{:,} 步中，D 的确信程度来回摆动了 {} 次，在 {:.0f} % 与 {:.0f} % 之间。</translation>
    </message>
    <message>
        <source>The distance to real images was {:.3g} at step {:,} and is {:.3g} now.</source>
        <translation>与真实图像的距离曾为 {:.3g}（第 {:,} 步），现在为 {:.3g}。</translation>
    </message>
    <message>
        <source>There are {:,} images to learn from, and D has seen each about {:,.0f} times.</source>
        <translation>可供学习的图像有 {:,} 张，D 每张已看过约 {:,.0f} 次。</translation>
    </message>
    <message>
        <source>D&apos;s certainty rose from {:.0f} to {:.0f} %.</source>
        <translation>D 的确信程度从 {:.0f} % 升到了 {:.0f} %。</translation>
    </message>
    <message>
        <source>D&apos;s scores of real images that it never saw lie {:.0f} % of the way from the training images&apos; to the generated ones&apos;.</source>
        <translation>D 给从未见过的真实图像的得分，位于训练图像得分到生成图像得分之间的 {:.0f} % 处。</translation>
    </message>
    <message>
        <source>The discriminator overfits: it learns the training images by heart and no longer teaches the generator.</source>
        <translation>判别器过拟合：它在死记训练图像，不再能教给生成器什么。</translation>
    </message>
    <message>
        <source>Still learning: at step {:,}, {} of {} modes were missing, and may yet come.</source>
        <translation>仍在学习：第 {:,} 步时缺少 {} 个模式（共 {} 个），之后仍可能出现。</translation>
    </message>
    <message>
        <source>Still learning: at step {:,}, {} of {} classes were missing, and may yet come.</source>
        <translation>仍在学习：第 {:,} 步时缺少 {} 个类别（共 {} 个），之后仍可能出现。</translation>
    </message>
    <message>
        <source>Both losses are finite and within the range of this objective.</source>
        <translation>两个损失都是有限的，且在此目标函数的合理范围之内。</translation>
    </message>
    <message>
        <source>Healthy: neither network wins, and nothing points to an illness.</source>
        <translation>正常：没有哪个网络获胜，也没有出现问题的迹象。</translation>
    </message>
    <message>
        <source>To train on generated images and test on real ones takes real ones with classes.</source>
        <translation>以生成图像训练、真实图像测试，需要带类别的真实图像。</translation>
    </message>
    <message>
        <source>images by class</source>
        <translation>各类图像数</translation>
    </message>
    <message>
        <source>Classes among the generated images</source>
        <translation>生成图像的类别分布</translation>
    </message>
    <message>
        <source>no score yet</source>
        <translation>尚无评分</translation>
    </message>
    <message>
        <source>2 %</source>
        <translation>2 %</translation>
    </message>
    <message>
        <source>{}: {:.1f} %</source>
        <translation>{}：{:.1f} %</translation>
    </message>
    <message>
        <source>Fewer than 2 %: the generator has lost this class.</source>
        <translation>不到 2 %：生成器已丢失此类别。</translation>
    </message>
    <message>
        <source>The run is not trained on this class.</source>
        <translation>此训练任务没有使用这个类别。</translation>
    </message>
    <message>
        <source>On the chip of the doctor: show what was found</source>
        <translation>在诊断标签上：显示诊断结果</translation>
    </message>
    <message>
        <source>{} and {} more</source>
        <translation>{}，另有 {} 项</translation>
    </message>
    <message>
        <source>What the doctor of the run has found</source>
        <translation>训练诊断的结果</translation>
    </message>
    <message>
        <source>{}, since step {:,}</source>
        <translation>{}，自第 {:,} 步起</translation>
    </message>
    <message>
        <source>Apply this remedy</source>
        <translation>应用此补救措施</translation>
    </message>
    <message>
        <source>compare by those of the bundled judge of digits, by some learnt from the real images, or by those of published FID, from a file {} [digits where they are, else own]</source>
        <translation>比较所用的特征：自带的数字评判器的特征（digits）、从真实图像学得的特征（own），或已发表的 FID 的特征（取自文件 {}）[图像为数字时用 digits，否则用 own]</translation>
    </message>
    <message>
        <source>--features: {!r} is none of digits, own, and a file that exists.</source>
        <translation>--features：{!r} 既不是 digits 或 own，也不是存在的文件。</translation>
    </message>
    <message>
        <source>has more pixels than a photograph can have</source>
        <translation>像素多得不可能是照片</translation>
    </message>
    <message>
        <source>is no image of a known format</source>
        <translation>不是已知格式的图像</translation>
    </message>
    <message>
        <source>cannot be read: {}</source>
        <translation>无法读取：{}</translation>
    </message>
    <message>
        <source>is damaged ({})</source>
        <translation>已损坏（{}）</translation>
    </message>
    <message>
        <source>{} has no images: PNG, JPEG, WebP and BMP files are read, also in subfolders.</source>
        <translation>{} 中没有图像：可读取 PNG、JPEG、WebP 和 BMP 文件，也包括子文件夹中的。</translation>
    </message>
    <message>
        <source>{} has no subfolders with images that could be the classes. Switch the classes off, or sort the images.</source>
        <translation>{} 中没有可作为类别的含图像的子文件夹。请关闭类别，或把图像分类放好。</translation>
    </message>
    <message>
        <source>The class {} has no image: put some into {}, or take the folder away.</source>
        <translation>类别 {} 没有图像：请把图像放进 {}，或移走该文件夹。</translation>
    </message>
    <message>
        <source>No better for {} minutes: since step {:,} nothing has gained more than {:.0f} %.</source>
        <translation>已有 {} 分钟没有变好：自第 {:,} 步以来，改善都不超过 {:.0f} %。</translation>
    </message>
    <message>
        <source>The distance to real images was {:.3g} at its best, step {:,}, and is {:.3g} now: {:,.0f} × floor.</source>
        <translation>与真实图像的距离最好时为 {:.3g}（第 {:,} 步），现在为 {:.3g}：下限的 {:,.0f} 倍。</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>这段文字</translation>
    </message>
    <message>
        <source>there is no file {}; give one, or points like [[0.1, 0.2], [-1, 1]]</source>
        <translation>没有文件 {}；请给出一个文件，或 [[0.1, 0.2], [-1, 1]] 这样的点</translation>
    </message>
    <message>
        <source>{} cannot be read: {}</source>
        <translation>无法读取 {}：{}</translation>
    </message>
    <message>
        <source>{} is no text file</source>
        <translation>{} 不是文本文件</translation>
    </message>
    <message>
        <source>{} is too large: at most {:,} points are possible</source>
        <translation>{} 太大：最多可以有 {:,} 个点</translation>
    </message>
    <message>
        <source>this is no JSON; write points like [[0.1, 0.2], [-1, 1]]</source>
        <translation>这不是 JSON；请把点写成 [[0.1, 0.2], [-1, 1]] 的形式</translation>
    </message>
    <message>
        <source>point {} is no pair of numbers; write points like [[0.1, 0.2], [-1, 1]]</source>
        <translation>第 {} 个点不是一对数；请把点写成 [[0.1, 0.2], [-1, 1]] 的形式</translation>
    </message>
    <message>
        <source>{}, line {}: two numbers are needed, x and y (it is {})</source>
        <translation>{} 第 {} 行：需要两个数，x 和 y（现在是 {}）</translation>
    </message>
    <message>
        <source>{} holds no points</source>
        <translation>{} 中没有点</translation>
    </message>
    <message>
        <source>{} holds {:,} points: at most {:,} are possible</source>
        <translation>{} 含有 {:,} 个点：最多可以有 {:,} 个</translation>
    </message>
    <message>
        <source>point {} of {} lies at {:g}, {:g}: scale the points to -1 to 1</source>
        <translation>第 {} 个点（{}）位于 {:g}, {:g}：请把各点缩放到 -1 到 1 之间</translation>
    </message>
    <message>
        <source>Inception reads images of shape (N, 1 or 3, height, width); these are ({}).</source>
        <translation>Inception 读取形状为 (N, 1 或 3, 高, 宽) 的图像；这些图像为 ({})。</translation>
    </message>
    <message>
        <source>{} does not hold the network that published FID uses. Expected is the file {} of the project pytorch-fid.</source>
        <translation>{} 中不是已发表的 FID 所用的网络。应为 pytorch-fid 项目的文件 {}。</translation>
    </message>
    <message>
        <source>{} has the SHA-256 {}: these are the weights of published FID. Figures compare at equal numbers of images, against the same real ones.</source>
        <translation>{} 的 SHA-256 为 {}：这正是已发表的 FID 所用的权重。图像数量相等且真实图像相同时，数值可以比较。</translation>
    </message>
    <message>
        <source>{} has the SHA-256 {}; that of the published weights begins with {published}. These figures are no published FID.</source>
        <translation>{} 的 SHA-256 为 {}；而已发表权重的 SHA-256 以 {published} 开头。这些数值不是已发表意义上的 FID。</translation>
    </message>
    <message>
        <source>These features were learnt from the images themselves: compare figures of the same weights and of as many images only.</source>
        <translation>这些特征是从图像本身学得的：只有权重和图像数量都相同的数值才能相互比较。</translation>
    </message>
    <message>
        <source>To learn what the images are like takes at least {} of them and {} held out; there are {} and {}.</source>
        <translation>要学习这些图像的特征，至少需要 {} 张图像和 {} 张留出图像；现有 {} 张和 {} 张。</translation>
    </message>
    <message>
        <source>All images are the same: there is nothing to learn from them.</source>
        <translation>所有图像都相同：从中学不到任何东西。</translation>
    </message>
    <message>
        <source>Learned code {}</source>
        <translation>学到的编码 {}</translation>
    </message>
    <message>
        <source>Nobody told the network what it means: look what changes in the image.</source>
        <translation>没有人告诉网络它的含义：看看图像中什么在变化。</translation>
    </message>
    <message>
        <source>Ctrl + click: blend it with the chosen code</source>
        <translation>Ctrl + 单击：与所选编码混合</translation>
    </message>
    <message>
        <source>Blend of two learned codes</source>
        <translation>两个学到的编码的混合</translation>
    </message>
    <message>
        <source>How much of each code (double click: the first alone)</source>
        <translation>两个编码各占多少（双击：只要第一个）</translation>
    </message>
    <message>
        <source>Blend of several learned codes</source>
        <translation>多个学到的编码的混合</translation>
    </message>
    <message>
        <source>Ctrl + click another code to blend</source>
        <translation>Ctrl + 单击另一个编码以混合</translation>
    </message>
    <message>
        <source>Continuous code {}</source>
        <translation>连续编码 {}</translation>
    </message>
    <message>
        <source>Continuous code {}, from −1 to 1: see what it has come to mean, often slant or width. Arrow keys move finely, Page keys coarsely, a double click back to zero.</source>
        <translation>连续编码 {}，从 −1 到 1：看看它学会了表示什么，常常是倾斜或粗细。方向键微调，翻页键粗调，双击归零。</translation>
    </message>
    <message>
        <source>c{}</source>
        <translation>c{}</translation>
    </message>
    <message>
        <source>Learned code</source>
        <translation>学到的编码</translation>
    </message>
    <message>
        <source>Learned code: which of the categories that the network has found</source>
        <translation>学到的编码：网络自己发现的类别中的哪一个</translation>
    </message>
    <message>
        <source>none chosen yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Choose the folder in a dialog</source>
        <translation>在对话框中选择文件夹</translation>
    </message>
    <message>
        <source>Browse for a folder</source>
        <translation>浏览文件夹</translation>
    </message>
    <message>
        <source>There are {:,} samples to train on, fewer than one batch of {:,}. Set the batch size to {} or less.</source>
        <translation>只有 {:,} 个训练样本，少于一批的 {:,} 个。请把批大小设为 {} 或更小。</translation>
    </message>
    <message>
        <source>{} of {}: {:.0f} ms a step, in plain PyTorch {:.0f} ms</source>
        <translation>第 {} 次（共 {} 次）：每步 {:.0f} 毫秒，纯 PyTorch 为 {:.0f} 毫秒</translation>
    </message>
    <message>
        <source>in bfloat16</source>
        <translation>以 bfloat16 计算</translation>
    </message>
    <message>
        <source>in float32</source>
        <translation>以 float32 计算</translation>
    </message>
    <message>
        <source>{:.0f} ms {} beside {:.0f} ms; median of {} pairs, {:.2f} to {:.2f}; batch {}, {}, {} threads</source>
        <translation>{:.0f} 毫秒（{}），对比 {:.0f} 毫秒；{} 对的中位数，{:.2f} 至 {:.2f}；批大小 {}，{}，{} 个线程</translation>
    </message>
    <message>
        <source>dcgan: a step, as a part of the same in plain PyTorch</source>
        <translation>dcgan：一步所需时间与纯 PyTorch 同样一步之比</translation>
    </message>
    <message>
        <source>a PNG, JPEG, WebP or BMP file</source>
        <translation>PNG、JPEG、WebP 或 BMP 文件</translation>
    </message>
    <message>
        <source>the latent that is found</source>
        <translation>找到的隐变量</translation>
    </message>
    <message>
        <source>only this class, such as 7 [the best of all]</source>
        <translation>只用这个类别，例如 7 [所有类别中最好的]</translation>
    </message>
    <message>
        <source>white where the image counts, black where the run is to invent it</source>
        <translation>白色处以图像为准，黑色处由网络补画</translation>
    </message>
    <message>
        <source>make a drawing like MNIST&apos;s digits: cut out, scaled, centred by its mass</source>
        <translation>把图画做成 MNIST 数字的样子：裁出、缩放、按重心居中</translation>
    </message>
    <message>
        <source>swap black and white; auto: where the run&apos;s images have the ground that this one has its ink in [auto]</source>
        <translation>交换黑白；auto：当这次运行的图像的底色正是此图的墨色时 [auto]</translation>
    </message>
    <message>
        <source>stop after so many seconds with the best so far [20]</source>
        <translation>这么多秒后停止，取目前最好的结果 [20]</translation>
    </message>
    <message>
        <source>the image, what was found, where they differ, and with a mask other proposals, side by side</source>
        <translation>并排显示：图像、找到的结果、两者的差别，有遮罩时还有其他方案</translation>
    </message>
    <message>
        <source>of the search; the same seed finds the same latent [0]</source>
        <translation>搜索的种子；相同的种子找到相同的隐变量 [0]</translation>
    </message>
    <message>
        <source>This run makes points of the plane; there is no image to look for.</source>
        <translation>这次运行生成的是平面上的点，没有图像可找。</translation>
    </message>
    <message>
        <source>note: {}</source>
        <translation>注意：{}</translation>
    </message>
    <message>
        <source>looking for it: {:.0%}, residual {:.3f}</source>
        <translation>正在寻找：{:.0%}，残差 {:.3f}</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>{:.3f} (mean difference of the pixels that count, 0–1)</source>
        <translation>{:.3f}（有效像素的平均差，0–1）</translation>
    </message>
    <message>
        <source>similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>{:.1f} % of what is to be seen in it</source>
        <translation>图中内容的 {:.1f} %</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>{}, the time was over: more --seconds find more</source>
        <translation>{}，时间已到：增大 --seconds 可以找得更好</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>latent</source>
        <translation>隐变量</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Step {:,}</source>
        <translation>第 {:,} 步</translation>
    </message>
    <message>
        <source>{} (as {}: residual {:.3f})</source>
        <translation>{}（作为 {}：残差 {:.3f}）</translation>
    </message>
    <message>
        <source>note: {} was found at step {:,} of {}; here it gives another image.</source>
        <translation>注意：{} 是在第 {:,} 步（{}）找到的；在这里会画出另一幅图像。</translation>
    </message>
    <message>
        <source>note: {} was found at step {:,} of {}; here it may give another image.</source>
        <translation>注意：{} 是在第 {:,} 步（运行 {}）找到的；在这里可能会得到另一幅图像。</translation>
    </message>
    <message>
        <source>--mask covers the image as it is; --fit moves it. Leave one of them out.</source>
        <translation>--mask 遮盖的是原样的图像，而 --fit 会移动它。请去掉其中一个。</translation>
    </message>
    <message>
        <source>--fit is for runs on grey images; this one is in colour.</source>
        <translation>--fit 用于灰度图像的运行；这次运行是彩色的。</translation>
    </message>
    <message>
        <source>{} is dark on bright and the run&apos;s images are not: it is taken as a negative.</source>
        <translation>{} 是亮底暗字，而这次运行的图像不是：已按负片处理。</translation>
    </message>
    <message>
        <source>{} shows nothing: all of its pixels are the same.</source>
        <translation>{} 中什么也没有：所有像素都相同。</translation>
    </message>
    <message>
        <source>{} is blank: nothing in it is brighter than its ground (where it is dark on bright, see --negative).</source>
        <translation>{} 是空白的：没有比底色更亮的内容（若是亮底暗字，请看 --negative）。</translation>
    </message>
    <message>
        <source>--mask: {} has no white pixel, so nothing of the image counts.</source>
        <translation>--mask：{} 没有白色像素，图像没有任何有效部分。</translation>
    </message>
    <message>
        <source>There is no file {}.</source>
        <translation>没有文件 {}。</translation>
    </message>
    <message>
        <source>A film is written as {}, not as {!r}.</source>
        <translation>影片的格式为 {}，不能是 {!r}。</translation>
    </message>
    <message>
        <source>A film may be {} to {} pixels wide and high; this one would be {} × {}.</source>
        <translation>影片的宽和高可以为 {} 到 {} 像素；这一部会是 {} × {}。</translation>
    </message>
    <message>
        <source>MP4 needs an even number of pixels: ask for a size of {} or {} instead of {}, or write a GIF.</source>
        <translation>MP4 的像素数必须是偶数：请把尺寸设为 {} 或 {}，而不是 {}，或改写 GIF。</translation>
    </message>
    <message>
        <source>{} shows {:g} to {:g} frames per second, not {:g}.</source>
        <translation>{} 每秒可显示 {:g} 到 {:g} 帧，不能是 {:g}。</translation>
    </message>
    <message>
        <source>The file would make other images than the app: they differ by {:.2g}. It was not written.</source>
        <translation>该文件生成的图像会与本程序不同：相差 {:.2g}。文件未写入。</translation>
    </message>
    <message>
        <source>The generator could not be written as {}: {}</source>
        <translation>生成器无法写成 {}：{}</translation>
    </message>
    <message>
        <source>{} was there already and is left as it is. Remove it to get a new one.</source>
        <translation>{} 已经存在，保持原样。要得到新的，请先删除它。</translation>
    </message>
    <message>
        <source>MP4 needs the program ffmpeg. Install it with pip install imageio-ffmpeg, or write a GIF.</source>
        <translation>MP4 需要 ffmpeg 程序。请用 pip install imageio-ffmpeg 安装，或改写 GIF。</translation>
    </message>
    <message>
        <source>ffmpeg could not write the film: {}</source>
        <translation>ffmpeg 无法写出影片：{}</translation>
    </message>
    <message>
        <source>{} cannot be started: {}.</source>
        <translation>无法启动 {}：{}。</translation>
    </message>
    <message>
        <source>it gives no reason.</source>
        <translation>它没有给出原因。</translation>
    </message>
    <message>
        <source>This run makes points of the plane; only generators of images can be exported.</source>
        <translation>此训练任务生成的是平面上的点；只能导出图像的生成器。</translation>
    </message>
    <message>
        <source>{} holds no generator of GAN Studio.</source>
        <translation>{} 中没有 GAN Studio 的生成器。</translation>
    </message>
    <message>
        <source>Remove it, and the film goes without it.</source>
        <translation>将其移走，影片就会略过它。</translation>
    </message>
    <message>
        <source>A film needs two sample sheets or more, and {} has kept {}. Train on, or have them written more often.</source>
        <translation>影片至少需要两张样本图，而 {} 中有 {} 张。请继续训练，或让样本图写得更频繁。</translation>
    </message>
    <message>
        <source>The samples of this run are points of the plane: there are no images to choose from.</source>
        <translation>此训练任务的样本是平面上的点：没有可挑选的图像。</translation>
    </message>
    <message>
        <source>{} has another size than the newest sheet. {}</source>
        <translation>{} 的尺寸与最新的样本图不同。{}</translation>
    </message>
    <message>
        <source>The sheets of this run have the images 1 to {}.</source>
        <translation>此训练任务的样本图中有第 1 到第 {} 幅图像。</translation>
    </message>
    <message>
        <source>{} cannot be read. {}</source>
        <translation>无法读取 {}。{}</translation>
    </message>
    <message>
        <source>There is no network to search in. Start training or open a run on images.</source>
        <translation>没有可供搜索的网络。请开始训练，或打开一个图像运行。</translation>
    </message>
    <message>
        <source>All of the image is masked: leave some of it to look for.</source>
        <translation>整张图像都被遮罩覆盖：请留出一部分以供搜索。</translation>
    </message>
    <message>
        <source>Found with the generator of step {:,}.</source>
        <translation>由第 {:,} 步的生成器找到。</translation>
    </message>
    <message>
        <source>Stopped: this is the best so far.</source>
        <translation>已停止：这是目前最好的结果。</translation>
    </message>
    <message>
        <source>The latent panel shows it now: its sliders and its pad move it.</source>
        <translation>隐空间面板现在显示它：可以用滑块和二维面板移动它。</translation>
    </message>
    <message>
        <source>{} directions in {} are damaged or of another network; they are left out.</source>
        <translation>有 {} 个方向（位于 {}）已损坏或属于其他网络，未予读取。</translation>
    </message>
    <message>
        <source>{} latents in {} are damaged or of another network; they are left out.</source>
        <translation>有 {} 个隐变量（位于 {}）已损坏或属于其他网络，未予读取。</translation>
    </message>
    <message>
        <source>The latent is copied as text; {} goes to it, here or in another run.</source>
        <translation>隐变量已复制为文本；在这里或另一次运行中按 {} 即可前往。</translation>
    </message>
    <message>
        <source>What lies on the clipboard</source>
        <translation>剪贴板中的内容</translation>
    </message>
    <message>
        <source>There is no latent on the clipboard: {} copies the one that is shown.</source>
        <translation>剪贴板上没有隐变量：按 {} 可复制当前显示的隐变量。</translation>
    </message>
    <message>
        <source>There are no samples to compare yet.</source>
        <translation>还没有可比较的样本。</translation>
    </message>
    <message>
        <source>Move the border between two of the classes</source>
        <translation>移动两个类别之间的边界</translation>
    </message>
    <message>
        <source>Move it coarsely</source>
        <translation>粗调</translation>
    </message>
    <message>
        <source>Move it to an end</source>
        <translation>移到一端</translation>
    </message>
    <message>
        <source>Choose another border</source>
        <translation>选择另一条边界</translation>
    </message>
    <message>
        <source>{}: {:.0%}</source>
        <translation>{}：{:.0%}</translation>
    </message>
    <message>
        <source>{} {:.0%}</source>
        <translation>{} {:.0%}</translation>
    </message>
    <message>
        <source>Move the brush</source>
        <translation>移动画笔</translation>
    </message>
    <message>
        <source>Draw on the way</source>
        <translation>边移动边画</translation>
    </message>
    <message>
        <source>Draw a dot</source>
        <translation>画一个点</translation>
    </message>
    <message>
        <source>Erase a dot</source>
        <translation>擦除一个点</translation>
    </message>
    <message>
        <source>A smaller brush, or a larger one</source>
        <translation>缩小或放大画笔</translation>
    </message>
    <message>
        <source>Take the brush, or the eraser</source>
        <translation>选用画笔或橡皮擦</translation>
    </message>
    <message>
        <source>Cover what is to be invented, or draw again</source>
        <translation>遮盖要由网络补全的部分，或重新绘制</translation>
    </message>
    <message>
        <source>Take back the last stroke</source>
        <translation>撤销上一笔</translation>
    </message>
    <message>
        <source>Draw it again</source>
        <translation>重画这一笔</translation>
    </message>
    <message>
        <source>Copy the drawing</source>
        <translation>复制所画的图像</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>Drag to draw; with the right button, erase. The wheel makes the brush larger or smaller. By keys: arrows move, with Shift they draw, Space dabs, Delete erases, [ and ] change the brush, B and E choose brush or eraser, M the mask</source>
        <translation>拖动绘制；按住右键擦除。滚轮改变笔刷大小。键盘：方向键移动，按住 Shift 移动则绘制，空格点一笔，Delete 擦除，[ 和 ] 改变笔刷大小，B 和 E 选择笔刷或橡皮，M 切换遮罩</translation>
    </message>
    <message>
        <source>Draw here with mouse or pen,
or drop or paste a picture.</source>
        <translation>用鼠标或手写笔在此绘制，
或拖入、粘贴一张图片。</translation>
    </message>
    <message>
        <source>Fit pictures as MNIST does</source>
        <translation>按 MNIST 的方式调整图片</translation>
    </message>
    <message>
        <source>A drawing in a picture is cut out, scaled to 20 of 28 pixels and centred by its mass, as MNIST&apos;s digits were. Off: the middle square of the picture is taken as it is.</source>
        <translation>图片中的笔迹会像 MNIST 的数字那样被裁出、缩放到 28 像素中的 20 像素，并按重心居中。关闭时：原样取图片中央的正方形。</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard: copy one, then paste it here.</source>
        <translation>剪贴板中没有图片：请先复制一张，再粘贴到这里。</translation>
    </message>
    <message>
        <source>the pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Go to the favourite</source>
        <translation>前往该收藏</translation>
    </message>
    <message>
        <source>Rename it</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Favourites: a click, or Return, goes there; F2 renames, Delete removes</source>
        <translation>收藏：单击或按回车前往；F2 重命名，Delete 移除</translation>
    </message>
    <message>
        <source>Favourite {}</source>
        <translation>收藏 {}</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The star keeps what is shown; it is saved with the run.</source>
        <translation>点击星形即可收藏当前显示的内容，并随运行一起保存。</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Copy the latent as text</source>
        <translation>把隐变量复制为文本</translation>
    </message>
    <message>
        <source>Copy the latent that is shown as a line of text</source>
        <translation>把当前显示的隐变量复制为一行文本</translation>
    </message>
    <message>
        <source>Paste a latent</source>
        <translation>粘贴隐变量</translation>
    </message>
    <message>
        <source>Undo among the favourites</source>
        <translation>在收藏中撤销</translation>
    </message>
    <message>
        <source>Redo among the favourites</source>
        <translation>在收藏中重做</translation>
    </message>
    <message>
        <source>Go to a latent that was copied as text</source>
        <translation>前往以文本形式复制的隐变量</translation>
    </message>
    <message>
        <source>Remove the favourite</source>
        <translation>移除收藏</translation>
    </message>
    <message>
        <source>Remove the chosen favourite</source>
        <translation>移除选中的收藏</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>The image that is looked for, as the network sees it</source>
        <translation>要寻找的图像，即网络所看到的样子</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>The nearest image that the generator makes</source>
        <translation>生成器能生成的最接近的图像</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Where they differ. Full colour is the difference of black and white.</source>
        <translation>两者不同之处。满色表示黑与白的差别。</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>搜索进度</translation>
    </message>
    <message>
        <source>How far the search has come</source>
        <translation>搜索进行到了哪里</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the search; what it has found stays</source>
        <translation>停止搜索；已找到的结果保留</translation>
    </message>
    <message>
        <source>Use this latent</source>
        <translation>使用这个隐变量</translation>
    </message>
    <message>
        <source>Go to the latent of the found image: the sliders then move it</source>
        <translation>转到所找到图像的隐变量：之后可用滑块移动它</translation>
    </message>
    <message>
        <source>only wanted</source>
        <translation>仅目标有</translation>
    </message>
    <message>
        <source>only found</source>
        <translation>仅找到的有</translation>
    </message>
    <message>
        <source>residual {:.3f} · similarity {:.0f} %</source>
        <translation>残差 {:.3f} · 相似度 {:.0f} %</translation>
    </message>
    <message>
        <source>class {} · {}</source>
        <translation>类别 {} · {}</translation>
    </message>
    <message>
        <source>Points of the path</source>
        <translation>路径上的点</translation>
    </message>
    <message>
        <source>Points of the path: a click goes there; drag, or Ctrl + arrow, puts one elsewhere; Delete removes it</source>
        <translation>路径上的点：单击前往；拖动或按 Ctrl + 方向键可移动位置；按 Delete 移除</translation>
    </message>
    <message>
        <source>Find an image that you like, and add it. Two of them make a path.</source>
        <translation>找到喜欢的图像并将其添加进来。有两个即可构成一条路径。</translation>
    </message>
    <message>
        <source>Add point</source>
        <translation>添加点</translation>
    </message>
    <message>
        <source>Add what is shown to the path, as its last point</source>
        <translation>把当前显示的内容添加为路径的最后一点</translation>
    </message>
    <message>
        <source>Remove the point</source>
        <translation>移除该点</translation>
    </message>
    <message>
        <source>Remove the chosen point</source>
        <translation>移除选中的点</translation>
    </message>
    <message>
        <source>Undo on the path</source>
        <translation>在路径中撤销</translation>
    </message>
    <message>
        <source>Redo on the path</source>
        <translation>在路径中重做</translation>
    </message>
    <message>
        <source>Point {} of {}</source>
        <translation>第 {} 点，共 {} 点</translation>
    </message>
    <message>
        <source>One more makes a path</source>
        <translation>再加一点即成路径</translation>
    </message>
    <message>
        <source>{} points</source>
        <translation>{} 个点</translation>
    </message>
    <message>
        <source>Replace by what is shown</source>
        <translation>替换为当前显示的内容</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>What was shown before: a click, or Return, goes back there; drag takes one elsewhere</source>
        <translation>之前显示过的内容：单击或按回车键可返回那里；拖动可把它带到别处</translation>
    </message>
    <message>
        <source>{} in the latent panel</source>
        <translation>在隐空间面板中{}</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Two directions: across and up, −3 to 3 σ</source>
        <translation>两个方向：横向与纵向，−3 到 3 σ</translation>
    </message>
    <message>
        <source>Four seeds</source>
        <translation>四个种子</translation>
    </message>
    <message>
        <source>A map between four seeds, one in each corner</source>
        <translation>四个种子之间的地图，每角一个</translation>
    </message>
    <message>
        <source>How to use the pad</source>
        <translation>如何使用二维面板</translation>
    </message>
    <message>
        <source>The pad appears once there is a network.</source>
        <translation>有了网络之后，二维面板会出现。</translation>
    </message>
    <message>
        <source>The pad appears once directions have been found in the network.</source>
        <translation>在网络中找到方向后，二维面板会出现。</translation>
    </message>
    <message>
        <source>What is shown does not lie on this map.</source>
        <translation>当前显示的点不在这张图上。</translation>
    </message>
    <message>
        <source>{}: {:.0f} %</source>
        <translation>{}：{:.0f} %</translation>
    </message>
    <message>
        <source>At the beginning</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Another class</source>
        <translation>更换类别</translation>
    </message>
    <message>
        <source>A blend of classes</source>
        <translation>类别混合</translation>
    </message>
    <message>
        <source>Another learned code</source>
        <translation>更换学到的编码</translation>
    </message>
    <message>
        <source>A blend of learned codes</source>
        <translation>学到的编码的混合</translation>
    </message>
    <message>
        <source>A random latent</source>
        <translation>随机隐变量</translation>
    </message>
    <message>
        <source>Directions back to zero</source>
        <translation>方向归零</translation>
    </message>
    <message>
        <source>A and B swapped</source>
        <translation>交换 A 与 B</translation>
    </message>
    <message>
        <source>Another seed A</source>
        <translation>更换种子 A</translation>
    </message>
    <message>
        <source>Another seed B</source>
        <translation>更换种子 B</translation>
    </message>
    <message>
        <source>Morphed from A to B</source>
        <translation>从 A 变形到 B</translation>
    </message>
    <message>
        <source>Another truncation</source>
        <translation>改变截断</translation>
    </message>
    <message>
        <source>A sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>A pasted latent</source>
        <translation>粘贴的隐变量</translation>
    </message>
    <message>
        <source>A favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>A point of the path</source>
        <translation>路径上的一点</translation>
    </message>
    <message>
        <source>Along the path</source>
        <translation>沿路径</translation>
    </message>
    <message>
        <source>On the pad</source>
        <translation>在二维面板上移动</translation>
    </message>
    <message>
        <source>Found for a drawing</source>
        <translation>按绘图找到</translation>
    </message>
    <message>
        <source>A neighbour</source>
        <translation>邻近点</translation>
    </message>
    <message>
        <source>A latent that was dropped</source>
        <translation>拖放的隐变量</translation>
    </message>
    <message>
        <source>A − B + C</source>
        <translation>A − B + C</translation>
    </message>
    <message>
        <source>A, B or C</source>
        <translation>A、B 或 C</translation>
    </message>
    <message>
        <source>The other of two that are compared</source>
        <translation>比较中的另一个</translation>
    </message>
    <message>
        <source>A class in another style</source>
        <translation>另一种风格的类别</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>pad</source>
        <translation>二维面板</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>绘图</translation>
    </message>
    <message>
        <source>neighbour</source>
        <translation>邻近</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>拖入</translation>
    </message>
    <message>
        <source>mix</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Number z[{}]</source>
        <translation>数值 z[{}]</translation>
    </message>
    <message>
        <source>Moved along “{}”</source>
        <translation>沿“{}”移动</translation>
    </message>
    <message>
        <source>Another place</source>
        <translation>另一处</translation>
    </message>
    <message>
        <source>Nearest training images</source>
        <translation>最近的训练图像</translation>
    </message>
    <message>
        <source>Take new samples</source>
        <translation>取新样本</translation>
    </message>
    <message>
        <source>Take the samples of now and compare again</source>
        <translation>取当前的样本重新比较</translation>
    </message>
    <message>
        <source>Save the pairs as a picture</source>
        <translation>把成对的图像保存为图片</translation>
    </message>
    <message>
        <source>Save each sample beside its training image, all as one picture (PNG)</source>
        <translation>把每个样本与其训练图像并排，一起保存为一张图片（PNG）</translation>
    </message>
    <message>
        <source>Save pairs…</source>
        <translation>保存配对…</translation>
    </message>
    <message>
        <source>Close this window; what is being computed ends</source>
        <translation>关闭此窗口；正在进行的计算随之结束</translation>
    </message>
    <message>
        <source>Nearest training images – {}</source>
        <translation>最近的训练图像 – {}</translation>
    </message>
    <message>
        <source>Samples, {}</source>
        <translation>样本，{}</translation>
    </message>
    <message>
        <source>Does the generator draw, or does it copy?</source>
        <translation>生成器是在画，还是在抄？</translation>
    </message>
    <message>
        <source>Comparing with the training images…</source>
        <translation>正在与训练图像比较…</translation>
    </message>
    <message>
        <source>The pairs are copied as a picture.</source>
        <translation>配对已复制为图片。</translation>
    </message>
    <message>
        <source>Seed at the top left</source>
        <translation>左上角的种子</translation>
    </message>
    <message>
        <source>Seed at the top right</source>
        <translation>右上角的种子</translation>
    </message>
    <message>
        <source>Seed at the bottom left</source>
        <translation>左下角的种子</translation>
    </message>
    <message>
        <source>Seed at the bottom right</source>
        <translation>右下角的种子</translation>
    </message>
    <message>
        <source>Put it at the top left</source>
        <translation>放到左上角</translation>
    </message>
    <message>
        <source>Put it at the top right</source>
        <translation>放到右上角</translation>
    </message>
    <message>
        <source>Put it at the bottom left</source>
        <translation>放到左下角</translation>
    </message>
    <message>
        <source>Put it at the bottom right</source>
        <translation>放到右下角</translation>
    </message>
    <message>
        <source>Direction across</source>
        <translation>横向的方向</translation>
    </message>
    <message>
        <source>The direction along which the pad goes from left to right</source>
        <translation>二维面板从左到右所沿的方向</translation>
    </message>
    <message>
        <source>Direction upwards</source>
        <translation>纵向的方向</translation>
    </message>
    <message>
        <source>The direction along which the pad goes from bottom to top</source>
        <translation>二维面板从下到上所沿的方向</translation>
    </message>
    <message>
        <source>Four random seeds</source>
        <translation>四个随机种子</translation>
    </message>
    <message>
        <source>Put what is shown into a corner</source>
        <translation>把当前图像放到一个角上</translation>
    </message>
    <message>
        <source>The map is being drawn.</source>
        <translation>正在绘制地图。</translation>
    </message>
    <message>
        <source>{:.1f}×</source>
        <translation>{:.1f}×</translation>
    </message>
    <message>
        <source>Drag, or press anywhere to go there. By keys: arrows move finely, with Shift coarsely; Home goes to the middle; + and − zoom. A double click goes to the middle, Ctrl + wheel zooms.</source>
        <translation>拖动，或在任意位置按下即可到达。键盘：方向键细微移动，按住 Shift 移动较大；Home 回到中央；+ 和 − 缩放。双击回到中央，Ctrl + 滚轮缩放。</translation>
    </message>
    <message>
        <source>Move finely</source>
        <translation>微移</translation>
    </message>
    <message>
        <source>Move coarsely</source>
        <translation>大步移动</translation>
    </message>
    <message>
        <source>Go to the middle</source>
        <translation>回到中央</translation>
    </message>
    <message>
        <source>Zoom in, or out</source>
        <translation>放大或缩小</translation>
    </message>
    <message>
        <source>Play the path</source>
        <translation>播放路径</translation>
    </message>
    <message>
        <source>Play the path, 30 frames a second</source>
        <translation>以每秒 30 帧播放路径</translation>
    </message>
    <message>
        <source>Film of the path</source>
        <translation>路径的影片</translation>
    </message>
    <message>
        <source>Place on the path</source>
        <translation>路径上的位置</translation>
    </message>
    <message>
        <source>Walk along the path: the marks are its points</source>
        <translation>沿路径行走：刻度是路径上的点</translation>
    </message>
    <message>
        <source>Write the path as MP4, GIF or frames…</source>
        <translation>把路径写成 MP4、GIF 或单帧…</translation>
    </message>
    <message>
        <source>A film needs two points: keep one more</source>
        <translation>影片需要两个点：请再保留一个</translation>
    </message>
    <message>
        <source>Preview of the film</source>
        <translation>影片预览</translation>
    </message>
    <message>
        <source>The film as it will be, drawn with the network of now; click to stop and play</source>
        <translation>影片将来的样子，用现在的网络绘制；单击可停止或播放</translation>
    </message>
    <message>
        <source>Play the film</source>
        <translation>播放影片</translation>
    </message>
    <message>
        <source>Play or stop the preview</source>
        <translation>播放或停止预览</translation>
    </message>
    <message>
        <source>Place in the film</source>
        <translation>影片中的位置</translation>
    </message>
    <message>
        <source>Where in the film the preview is</source>
        <translation>预览在影片中的位置</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>停在这里</translation>
    </message>
    <message>
        <source>{:.1f} / {:.1f} s</source>
        <translation>{:.1f} / {:.1f} 秒</translation>
    </message>
    <message>
        <source>Arcs</source>
        <translation>弧线</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>直线</translation>
    </message>
    <message>
        <source>MP4 film (H.264)</source>
        <translation>MP4 影片（H.264）</translation>
    </message>
    <message>
        <source>GIF</source>
        <translation>GIF</translation>
    </message>
    <message>
        <source>PNG frames, in a folder</source>
        <translation>PNG 单帧（放在文件夹中）</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Sharp squares</source>
        <translation>清晰方块</translation>
    </message>
    <message>
        <source>Ends there</source>
        <translation>到此为止</translation>
    </message>
    <message>
        <source>There and back</source>
        <translation>往返</translation>
    </message>
    <message>
        <source>On to the first</source>
        <translation>接着回到第一个</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>匀速</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation>逐点停歇</translation>
    </message>
    <message>
        <source>What the film shows</source>
        <translation>影片的内容</translation>
    </message>
    <message>
        <source>What the film shows; grey is what this run has nothing for</source>
        <translation>影片的内容；灰色表示此运行缺少所需的东西</translation>
    </message>
    <message>
        <source>First class</source>
        <translation>第一个类别</translation>
    </message>
    <message>
        <source>The class that the film begins with, in the style of the shown image</source>
        <translation>影片开始的类别，采用所显示图像的风格</translation>
    </message>
    <message>
        <source>Second class</source>
        <translation>第二个类别</translation>
    </message>
    <message>
        <source>The class that it turns into</source>
        <translation>变成的类别</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>走法</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>节奏</translation>
    </message>
    <message>
        <source>Even, or slowing down to rest at each end</source>
        <translation>匀速，或在每一端放慢停顿</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>结尾</translation>
    </message>
    <message>
        <source>What comes after the last picture: nothing, or the way back</source>
        <translation>最后一帧之后：什么都没有，或原路返回</translation>
    </message>
    <message>
        <source>Write the step below</source>
        <translation>在下方写出步数</translation>
    </message>
    <message>
        <source>The step of each picture, in a strip that adds to the height</source>
        <translation>每帧的步数，写在下方增加高度的条带中</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>MP4 plays everywhere and is small; a GIF loops on web pages; frames are for programs that cut films</source>
        <translation>MP4 处处可播且体积小；GIF 可在网页上循环；单帧供剪辑软件使用</translation>
    </message>
    <message>
        <source>Frames per second: 30 is smooth, 60 as smooth as screens are; a GIF shows at most 50</source>
        <translation>每秒帧数：30 已流畅，60 与屏幕一样流畅；GIF 最多 50</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> 帧/秒</translation>
    </message>
    <message>
        <source>Sharp squares as in the panels, or smooth as a photograph is scaled</source>
        <translation>像面板中那样的清晰方块，或像照片缩放那样平滑</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>How much longer the last picture stays</source>
        <translation>最后一帧多停留多久</translation>
    </message>
    <message>
        <source>Hold of the last picture</source>
        <translation>最后一帧的停留</translation>
    </message>
    <message>
        <source>Begin again, on and on</source>
        <translation>循环播放</translation>
    </message>
    <message>
        <source>Whether the GIF loops; else it stops at its last picture</source>
        <translation>GIF 是否循环；否则停在最后一帧</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>帧率</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>停留</translation>
    </message>
    <message>
        <source>Way from point to point</source>
        <translation>点与点之间的走法</translation>
    </message>
    <message>
        <source>Arcs keep to where the network has learnt; straight lines cut across; smooth goes through all points without a corner.</source>
        <translation>弧线保持在网络学习过的区域；直线从中穿过；平滑曲线不带转角地经过所有点。</translation>
    </message>
    <message>
        <source>Even, or slowing down to rest at each point</source>
        <translation>匀速，或在每个点处减速停歇</translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation>时长（秒）</translation>
    </message>
    <message>
        <source>How long the film takes, in one direction</source>
        <translation>影片单程的时长</translation>
    </message>
    <message>
        <source>Length in frames</source>
        <translation>长度（帧）</translation>
    </message>
    <message>
        <source>How many pictures the film has, in one direction</source>
        <translation>影片单程的帧数</translation>
    </message>
    <message>
        <source> frames</source>
        <translation> 帧</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>宽度（像素）</translation>
    </message>
    <message>
        <source>Width of the film; its height keeps the proportions</source>
        <translation>影片的宽度；高度保持比例</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Usual sizes, and those in which every pixel stays a sharp square</source>
        <translation>常用尺寸，以及每个像素都保持清晰方块的尺寸</translation>
    </message>
    <message>
        <source>{} pixels</source>
        <translation>{} 像素</translation>
    </message>
    <message>
        <source>{} pixels, sharp ({} × {})</source>
        <translation>{} 像素，清晰（{} × {}）</translation>
    </message>
    <message>
        <source>How long the whole path takes, in seconds</source>
        <translation>走完整条路径所需的时间，以秒为单位</translation>
    </message>
    <message>
        <source>From the last point back to the first, and on and on</source>
        <translation>从最后一点回到第一点，如此往复</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>There is no drawing in {}.</source>
        <translation>{} 中没有笔迹。</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>取消收藏</translation>
    </message>
    <message>
        <source>Keep as a favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>A favourite: another click removes it</source>
        <translation>已收藏：再次单击即可取消</translation>
    </message>
    <message>
        <source>Keep what is shown as a favourite, with the run</source>
        <translation>收藏当前显示的内容，随运行一起保存</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>{} is a latent of {} numbers; this run takes {}.</source>
        <translation>{} 是含 {} 个数的隐变量；这次运行需要 {} 个。</translation>
    </message>
    <message>
        <source>{} is a latent of a run with the classes {}; this run has {}.</source>
        <translation>{} 来自类别为 {} 的运行；这次运行的类别是 {}。</translation>
    </message>
    <message>
        <source>{} is no latent: `ganstudio invert` writes such files.</source>
        <translation>{} 不是隐变量文件：这种文件由 `ganstudio invert` 写出。</translation>
    </message>
    <message>
        <source>{} is damaged: {} ({}).</source>
        <translation>{} 已损坏：{}（{}）。</translation>
    </message>
    <message>
        <source>{} is damaged: its class weights do not fit its classes.</source>
        <translation>{} 已损坏：类别权重与类别不符。</translation>
    </message>
    <message>
        <source>{} is no latent: it is too large.</source>
        <translation>{} 不是隐变量文件：它太大了。</translation>
    </message>
    <message>
        <source>The search was broken off by an error: {}</source>
        <translation>搜索因错误而中断：{}</translation>
    </message>
    <message>
        <source>The window could not be measured: {}</source>
        <translation>无法测量窗口：{}</translation>
    </message>
    <message>
        <source>it ended with status {}</source>
        <translation>它以状态 {} 结束</translation>
    </message>
    <message>
        <source>{}, {} cores, torch {}, GAN Studio {}; calibration on all of them {:.0f} GFLOP/s before and {:.0f} after</source>
        <translation>{}，{} 个核心，torch {}，GAN Studio {}；在全部核心上校准：之前 {:.0f} GFLOP/s，之后 {:.0f} GFLOP/s</translation>
    </message>
    <message>
        <source>; load {:.1f} before and {:.1f} after</source>
        <translation>；负载：之前 {:.1f}，之后 {:.1f}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>what</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>达到</translation>
    </message>
    <message>
        <source>how</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>the same, right after what was free has been given back</source>
        <translation>同上,刚归还空闲内存之后</translation>
    </message>
    <message>
        <source>{:.0f} to {:.0f} MB in {:.0f} minutes and {:,} steps; too short to say how it grows</source>
        <translation>{:.0f} 到 {:.0f} MB，历时 {:.0f} 分钟、{:,} 步；时间太短，无法判断内存如何增长</translation>
    </message>
    <message>
        <source>{:.0f} to {:.0f} MB in {:.0f} minutes and {:,} steps, ± {:.1f} (standard error), the first {:.0f} not counted</source>
        <translation>从 {:.0f} 到 {:.0f} MB，历时 {:.0f} 分钟、{:,} 步，± {:.1f}（标准误差），前 {:.0f} 分钟不计</translation>
    </message>
    <message>
        <source>growth of the memory in an hour of training</source>
        <translation>训练一小时的内存增长</translation>
    </message>
    <message>
        <source>Time to quality</source>
        <translation>达到质量所需时间</translation>
    </message>
    <message>
        <source>10 × floor after</source>
        <translation>达到 10 × 下限用时</translation>
    </message>
    <message>
        <source>4 × floor after</source>
        <translation>达到 4 × 下限用时</translation>
    </message>
    <message>
        <source>× floor at the end</source>
        <translation>结束时 × 下限</translation>
    </message>
    <message>
        <source>quick-digits: 97.5 % of the asked class and 10 × the floor</source>
        <translation>quick-digits：97.5 % 为所要类别且距离不超过下限的 10 倍</translation>
    </message>
    <message>
        <source>quick-digits: 97.5 % of the asked class and 4 × the floor</source>
        <translation>quick-digits：97.5 % 为所要类别且距离不超过下限的 4 倍</translation>
    </message>
    <message>
        <source>not within {:.0f} s of training; nearest {}</source>
        <translation>训练 {:.0f} 秒内未达到；最接近时 {}</translation>
    </message>
    <message>
        <source>of training; {:.1f} s since Start; {}</source>
        <translation>训练时间；自按下“开始”起 {:.1f} 秒；{}</translation>
    </message>
    <message>
        <source>best of {} runs: {}</source>
        <translation>{} 次运行中最好的一次：{}</translation>
    </message>
    <message>
        <source>distance {:.3g} after {:.0f} s</source>
        <translation>距离 {:.3g}，用时 {:.0f} 秒</translation>
    </message>
    <message>
        <source>quick-digits-grouped, which reads no label: distance, as a multiple of the floor</source>
        <translation>quick-digits-grouped（不读取标签）：距离，以下限的倍数表示</translation>
    </message>
    <message>
        <source>{} has distance {:.3g} after {:.0f} s; quick-digits after {:.1f} s (median of {})</source>
        <translation>{} 的距离为 {:.3g}，用时 {:.0f} 秒；quick-digits 用时 {:.1f} 秒（{} 次的中位数）</translation>
    </message>
    <message>
        <source>quick-digits: times faster to what the tutorial&apos;s network reaches</source>
        <translation>quick-digits：达到教程网络的水平快多少倍</translation>
    </message>
    <message>
        <source>not as near as {} with {:.3g}</source>
        <translation>没有达到 {} 的距离 {:.3g}</translation>
    </message>
    <message>
        <source>window visible</source>
        <translation>窗口可见</translation>
    </message>
    <message>
        <source>training can begin, beyond the import of torch</source>
        <translation>可以开始训练，超出导入 torch 的时间</translation>
    </message>
    <message>
        <source>after {:.2f} s in all, torch alone {:.2f} s; {}; Start can be pressed as soon as the window is visible</source>
        <translation>总共 {:.2f} 秒后，其中单独导入 torch 为 {:.2f} 秒；{}；窗口一出现即可按“开始”</translation>
    </message>
    <message>
        <source>imports until the window is visible, in ms with the profiler&apos;s own time: {}</source>
        <translation>窗口可见之前的导入，单位毫秒，含分析器自身的时间：{}</translation>
    </message>
    <message>
        <source>best of {} fresh processes: {}</source>
        <translation>{} 个新进程中最好的：{}</translation>
    </message>
    <message>
        <source>{} of {}: visible after {:.2f} s, usable after {:.2f} s, torch alone {:.2f} s</source>
        <translation>第 {} 次，共 {} 次：{:.2f} 秒后可见，{:.2f} 秒后可用，仅 torch {:.2f} 秒</translation>
    </message>
    <message>
        <source>slider to image while training, 95 of 100</source>
        <translation>训练时从滑块到图像，百分之九十五</translation>
    </message>
    <message>
        <source>slider to image in a pause, 95 of 100</source>
        <translation>暂停时从滑块到图像，百分之九十五</translation>
    </message>
    <message>
        <source>event loop late, 99 of 100</source>
        <translation>事件循环延迟，百分之九十九</translation>
    </message>
    <message>
        <source>event loop late, the worst</source>
        <translation>事件循环延迟，最坏的一次</translation>
    </message>
    <message>
        <source>key to pause, 95 of 100</source>
        <translation>从按键到暂停，百分之九十五</translation>
    </message>
    <message>
        <source>training speed in the window over the shell&apos;s, without scores</source>
        <translation>窗口中的训练速度与命令行之比，不评分</translation>
    </message>
    <message>
        <source>the same with scores, all samples, curves and the doctor</source>
        <translation>同上，带评分、全部样本、曲线和诊断</translation>
    </message>
    <message>
        <source>{} alternating pairs, 95 % interval {:.2f} to {:.2f}; {:.0f} and {:.0f} steps a second</source>
        <translation>{} 个交替对,95 % 区间 {:.2f} 至 {:.2f};每秒 {:.0f} 步与 {:.0f} 步</translation>
    </message>
    <message>
        <source>a run of a million steps opened, as the program leaves it</source>
        <translation>打开一百万步的运行，按程序保存的样子</translation>
    </message>
    <message>
        <source>the same, where nothing but its rows is there: a sample of them</source>
        <translation>同样的训练任务，但旁边只有各行数据：先显示其中一部分</translation>
    </message>
    <message>
        <source>{:,} rows, {:,} MB; all of them after {:.2f} s; the window did not answer for {:.0f} ms at most</source>
        <translation>{:,} 行，{:,} MB；{:.2f} 秒后全部显示；窗口最长 {:.0f} 毫秒没有响应</translation>
    </message>
    <message>
        <source>a frame while its curves are zoomed, 95 of 100</source>
        <translation>缩放曲线时的一帧，百分之九十五</translation>
    </message>
    <message>
        <source>while they are panned</source>
        <translation>平移曲线时</translation>
    </message>
    <message>
        <source>half of {:,} within {:.1f} ms, 99 of 100 within {:.1f}, all within {:.1f}</source>
        <translation>{:,} 次中半数在 {:.1f} 毫秒内，百分之九十九在 {:.1f} 内，全部在 {:.1f} 内</translation>
    </message>
    <message>
        <source>of training [{:g}]</source>
        <translation>训练的分钟数 [{:g}]</translation>
    </message>
    <message>
        <source>runs of each, with the seeds 0 to N - 1, of which the best counts [{}]</source>
        <translation>每项的运行次数，种子为 0 到 N - 1，取最好的一次 [{}]</translation>
    </message>
    <message>
        <source>how many images are drawn for each score [{}]</source>
        <translation>每次评分生成多少张图像 [{}]</translation>
    </message>
    <message>
        <source>seconds of training that quick-digits has [{:g}]</source>
        <translation>quick-digits 的训练秒数 [{:g}]</translation>
    </message>
    <message>
        <source>of training, for quick-digits-grouped [{:g}]</source>
        <translation>quick-digits-grouped 的训练时长 [{:g}]</translation>
    </message>
    <message>
        <source>of training, for dcgan [{:g}]</source>
        <translation>dcgan 的训练秒数 [{:g}]</translation>
    </message>
    <message>
        <source>only these of {} [all]</source>
        <translation>只做 {} 中的这些 [全部]</translation>
    </message>
    <message>
        <source>each score of {:,} images, made after the training; results in {}</source>
        <translation>每次评分 {:,} 张图像，在训练之后进行；结果在 {}</translation>
    </message>
    <message>
        <source>There is no part {!r}; known are {}.</source>
        <translation>没有 {!r} 这一部分；已知的有 {}。</translation>
    </message>
    <message>
        <source>what is trained [{}]</source>
        <translation>训练什么 [{}]</translation>
    </message>
    <message>
        <source>for which the event loop is watched [{:g}]</source>
        <translation>观察事件循环的秒数 [{:g}]</translation>
    </message>
    <message>
        <source>alternating turns of window and shell [{}]</source>
        <translation>窗口与命令行交替的轮数 [{}]</translation>
    </message>
    <message>
        <source>of each turn [{:g}]</source>
        <translation>每轮的秒数 [{:g}]</translation>
    </message>
    <message>
        <source>steps of the long run [{:,}]</source>
        <translation>长运行的步数 [{:,}]</translation>
    </message>
    <message>
        <source>There is no display, so the window is measured without one (Qt&apos;s platform offscreen).</source>
        <translation>没有显示器，因此在没有显示器的情况下测量窗口（Qt 平台 offscreen）。</translation>
    </message>
    <message>
        <source>drawn into memory, without a display (Qt&apos;s platform offscreen)</source>
        <translation>绘制到内存，没有显示器（Qt 平台 offscreen）</translation>
    </message>
    <message>
        <source>Qt&apos;s platform {}</source>
        <translation>Qt 平台 {}</translation>
    </message>
    <message>
        <source>Looking for a batch size that fits…</source>
        <translation>正在寻找放得下的批大小…</translation>
    </message>
    <message>
        <source>A batch of {:,} fits. Begin again with --batch-size {}.</source>
        <translation>大小为 {:,} 的批放得下。请用 --batch-size {} 重新开始。</translation>
    </message>
    <message>
        <source>A batch of {:,} fits. Go on in a branch: {} train --resume {} --out {} --batch-size {}</source>
        <translation>大小为 {:,} 的批放得下。在分支中继续：{} train --resume {} --out {} --batch-size {}</translation>
    </message>
    <message>
        <source>Classes by look</source>
        <translation>按外观分类</translation>
    </message>
    <message>
        <source>0: the classes are those of the data set. Else no label is read: the images are sorted into so many groups of like ones, and these are the classes that the networks are told.</source>
        <translation>0：类别取自数据集。否则不读取任何标签：图像按相似程度分成这么多组，网络得知的类别就是这些组。</translation>
    </message>
    <message>
        <source>The generator could not be written: {}</source>
        <translation>无法写出生成器：{}</translation>
    </message>
    <message>
        <source>the program ended.</source>
        <translation>程序已结束。</translation>
    </message>
    <message>
        <source>The path of keyframes</source>
        <translation>关键帧路径</translation>
    </message>
    <message>
        <source>From A to B</source>
        <translation>从 A 到 B</translation>
    </message>
    <message>
        <source>One class turning into another</source>
        <translation>一个类别变成另一个</translation>
    </message>
    <message>
        <source>Through all classes</source>
        <translation>依次经过所有类别</translation>
    </message>
    <message>
        <source>The training: its sample sheets</source>
        <translation>训练过程：样本图</translation>
    </message>
    <message>
        <source>The training: this one latent</source>
        <translation>训练过程：当前这个隐变量</translation>
    </message>
    <message>
        <source>There is no network at hand: start training or open a run.</source>
        <translation>手头没有网络：请开始训练或打开一次运行。</translation>
    </message>
    <message>
        <source>A path needs two points or more.</source>
        <translation>路径至少需要两个点。</translation>
    </message>
    <message>
        <source>The latent panel shows no image yet.</source>
        <translation>隐变量面板还没有显示图像。</translation>
    </message>
    <message>
        <source>This network has neither classes nor learned codes.</source>
        <translation>此网络既没有类别也没有学到的编码。</translation>
    </message>
    <message>
        <source>{} is there already. Choose the name of a new folder.</source>
        <translation>{} 已存在。请选择一个新文件夹的名称。</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Close other programs, or choose something smaller.</source>
        <translation>内存不足，无法完成此操作。请关闭其他程序，或选择更小的设置。</translation>
    </message>
    <message>
        <source>The batch size of a run is fixed. Set up a new run, then look for the batch size that suits it. In the shell a run goes on with another one in a new folder: train --resume RUN --out NEW --batch-size N.</source>
        <translation>训练任务的批大小是固定的。请先设置一个新的训练任务，再寻找适合它的批大小。在命令行中，训练任务可以用另一个批大小在新文件夹中继续：train --resume RUN --out NEW --batch-size N。</translation>
    </message>
    <message>
        <source>Go on with batch size {:,}</source>
        <translation>以批大小 {:,} 继续</translation>
    </message>
    <message>
        <source>There is nothing to film yet: start training or open a run.</source>
        <translation>还没有可拍成影片的内容：请开始训练或打开一次运行。</translation>
    </message>
    <message>
        <source>The run is being loaded.</source>
        <translation>正在加载运行。</translation>
    </message>
    <message>
        <source>{} is to end in {}: choose another name, or another format.</source>
        <translation>{} 应以 {} 结尾：请选择别的名称或别的格式。</translation>
    </message>
    <message>
        <source>Given up: nothing is left of the file.</source>
        <translation>已放弃：没有留下任何文件。</translation>
    </message>
    <message>
        <source>Save film</source>
        <translation>保存影片</translation>
    </message>
    <message>
        <source>Name of a new folder for the frames</source>
        <translation>存放单帧的新文件夹名称</translation>
    </message>
    <message>
        <source>Save generator</source>
        <translation>保存生成器</translation>
    </message>
    <message>
        <source>in colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>in grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>{} × {} pixels, {}</source>
        <translation>{} × {} 像素，{}</translation>
    </message>
    <message>
        <source>Saved as {} ({}), and tried: it makes the same images as the app, within {:.0e} in a range from -1 to 1.</source>
        <translation>已保存为 {}（{}）并经过试验：它生成的图像与本程序相同，在 -1 到 1 的范围内相差不超过 {:.0e}。</translation>
    </message>
    <message>
        <source>Saved as {} ({}), and tried: it makes exactly the images of the app.</source>
        <translation>已保存为 {}（{}）并经过试验：它生成的图像与本程序完全相同。</translation>
    </message>
    <message>
        <source>{} was there already and is left as it is.</source>
        <translation>{} 已存在，保持原样。</translation>
    </message>
    <message>
        <source>The example beside it is {}.</source>
        <translation>旁边的示例是 {}。</translation>
    </message>
    <message>
        <source>What was dropped</source>
        <translation>拖放的内容</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Add up latents, as A − B + C, and put two of them side by side</source>
        <translation>对隐变量作加减，如 A − B + C，并把两个并排比较</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>所显示</translation>
    </message>
    <message>
        <source>Writing a run of {:,} steps.</source>
        <translation>正在写一个 {:,} 步的运行。</translation>
    </message>
    <message>
        <source>Opening it, first with nothing but its rows, then with the columns that are kept beside them.</source>
        <translation>打开它：先只有数据行，再带旁边保存的列。</translation>
    </message>
    <message>
        <source>Zooming and panning its curves.</source>
        <translation>缩放和平移它的曲线。</translation>
    </message>
    <message>
        <source>This system does not say simply how much memory a program has.</source>
        <translation>此系统无法简单地得知程序占用多少内存。</translation>
    </message>
    <message>
        <source>{:.0f} of {:.0f} minutes, step {:,}: {:.1f} MB</source>
        <translation>第 {:.0f} 分钟，共 {:.0f} 分钟，第 {:,} 步：{:.1f} MB</translation>
    </message>
    <message>
        <source>Training in the window, on the platform {}.</source>
        <translation>在窗口中训练，平台为 {}。</translation>
    </message>
    <message>
        <source>Dragging a slider while it trains, then while it is paused.</source>
        <translation>训练时拖动滑块，然后在暂停时拖动。</translation>
    </message>
    <message>
        <source>The window&apos;s speed against the shell&apos;s, without scores.</source>
        <translation>窗口与命令行的速度之比，不评分。</translation>
    </message>
    <message>
        <source>The same with everything on.</source>
        <translation>同上，全部开启。</translation>
    </message>
    <message>
        <source>{} of {} pairs: {:.2f} of the shell&apos;s speed</source>
        <translation>{} / {} 对:命令行速度的 {:.2f} 倍</translation>
    </message>
    <message>
        <source>Batch sizes</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Images per second</source>
        <translation>每秒图像数</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>fastest</source>
        <translation>最快</translation>
    </message>
    <message>
        <source>largest that fits</source>
        <translation>放得下的最大值</translation>
    </message>
    <message>
        <source>set now</source>
        <translation>当前设置</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Value of {}</source>
        <translation>{} 的值</translation>
    </message>
    <message>
        <source>No number of z is like that.</source>
        <translation>z 中没有这样的数值。</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} / {}</translation>
    </message>
    <message>
        <source>No number was changed in this list. What seeds and directions do to the numbers does not count.</source>
        <translation>此列表中没有改动过的数值。种子和方向对数值的影响不计在内。</translation>
    </message>
    <message>
        <source>Go from the search to the numbers</source>
        <translation>从搜索框转到数值</translation>
    </message>
    <message>
        <source>Empty the search</source>
        <translation>清空搜索</translation>
    </message>
    <message>
        <source>12, 20-27, &gt;2, {}</source>
        <translation>12、20-27、&gt;2、{}</translation>
    </message>
    <message>
        <source>Search numbers of z</source>
        <translation>搜索 z 的数值</translation>
    </message>
    <message>
        <source>Which of the numbers of z, counted from 0: one (12), a range (20-27), those with |value| above 2 (&gt;2) or below 0.1 (&lt;0.1), or those that you have changed in this list ({}). Several together narrow the search: 0-15 &gt;2.</source>
        <translation>查找 z 的哪些数值（从 0 数起）：一个（12）、一段（20-27）、|值| 大于 2（&gt;2）或小于 0.1（&lt;0.1）的，或您在此列表中改动过的（{}）。多个条件一起缩小范围：0-15 &gt;2。</translation>
    </message>
    <message>
        <source>{}: drag, or ← and → (with Shift coarsely); click the value, or press Return, to type one. A double click, or Delete, goes back to {}, where seeds, truncation and directions put it.</source>
        <translation>{}：拖动，或按 ← 和 →（加 Shift 粗调）；单击数值或按回车可键入。双击或按 Delete 回到 {}，即种子、截断和方向给出的值。</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已改动</translation>
    </message>
    <message>
        <source>Write 12, 20-27, &gt;2, &lt;0.1 or {}.</source>
        <translation>请输入 12、20-27、&gt;2、&lt;0.1 或“{}”。</translation>
    </message>
    <message>
        <source>Go from number to number</source>
        <translation>逐个数值移动</translation>
    </message>
    <message>
        <source>Go a page up, or down</source>
        <translation>上翻或下翻一页</translation>
    </message>
    <message>
        <source>Go to the first number, or the last</source>
        <translation>转到第一个或最后一个数值</translation>
    </message>
    <message>
        <source>Move the number finely</source>
        <translation>微调该数值</translation>
    </message>
    <message>
        <source>Type a value</source>
        <translation>键入数值</translation>
    </message>
    <message>
        <source>Begin to type a value</source>
        <translation>开始键入数值</translation>
    </message>
    <message>
        <source>Give the number back what seeds and directions make of it</source>
        <translation>让该数值恢复为种子和方向给出的值</translation>
    </message>
    <message>
        <source>The numbers of z</source>
        <translation>z 的各个数值</translation>
    </message>
    <message>
        <source>By change of the image</source>
        <translation>按图像的变化</translation>
    </message>
    <message>
        <source>By PCA of a layer</source>
        <translation>按某一层的主成分分析（PCA）</translation>
    </message>
    <message>
        <source>by image</source>
        <translation>按图像</translation>
    </message>
    <message>
        <source>by layer</source>
        <translation>按层</translation>
    </message>
    <message>
        <source>The directions in which the image changes most: the eigenvectors of E[JᵀJ], J being the derivative of the image by the latent</source>
        <translation>图像变化最大的方向：E[JᵀJ] 的特征向量，J 是图像对隐变量的导数</translation>
    </message>
    <message>
        <source>The main axes of what the second layer of the generator makes of many latents, brought back to the latent (GANSpace, Härkönen et al. 2020, arXiv 2004.02546), ordered by how much they change the image</source>
        <translation>取许多隐变量在生成器第二层的输出，求其主轴，再换算回隐变量（GANSpace，Härkönen 等 2020，arXiv 2004.02546），按对图像改变的大小排序</translation>
    </message>
    <message>
        <source>How directions are found</source>
        <translation>方向的求法</translation>
    </message>
    <message>
        <source>The strongest first</source>
        <translation>最强的排在前面</translation>
    </message>
    <message>
        <source>Order the sliders by how much they change the image</source>
        <translation>按滑块对图像改变的大小排序</translation>
    </message>
    <message>
        <source>Find them again now</source>
        <translation>现在重新求方向</translation>
    </message>
    <message>
        <source>In the network as it is now, the strongest first; what has a name or a lock stays. By itself the search only follows what the network learns: a slider that was used keeps its meaning.</source>
        <translation>在当前的网络中重新求，最强的排在前面；有名称或已锁定的保持不变。自动进行的求解只跟随网络的学习：用过的滑块保持原来的含义。</translation>
    </message>
    <message>
        <source>Along the direction</source>
        <translation>沿此方向</translation>
    </message>
    <message>
        <source>What the slider makes of the present latent; a click goes there</source>
        <translation>滑块对当前隐变量的作用；单击即到该处</translation>
    </message>
    <message>
        <source>{}: a click goes there</source>
        <translation>{}：单击即到该处</translation>
    </message>
    <message>
        <source>Back to the network of now</source>
        <translation>回到现在的网络</translation>
    </message>
    <message>
        <source>The network of an earlier step makes this image. A click, or Esc, goes back to now.</source>
        <translation>这张图像由较早一步的网络生成。单击或按 Esc 回到现在。</translation>
    </message>
    <message>
        <source>Step {:,}, not the newest</source>
        <translation>第 {:,} 步，不是最新</translation>
    </message>
    <message>
        <source>Step
{:,}
not the
newest</source>
        <translation>第
{:,}
步
不是
最新</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>Save film…</source>
        <translation>保存影片…</translation>
    </message>
    <message>
        <source>Choose a file and write the film there</source>
        <translation>选择文件并把影片写入其中</translation>
    </message>
    <message>
        <source>Drawing the preview…</source>
        <translation>正在绘制预览…</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>about {}</source>
        <translation>约 {}</translation>
    </message>
    <message>
        <source>Writing {}.</source>
        <translation>正在写入 {}。</translation>
    </message>
    <message>
        <source>{} bytes</source>
        <translation>{} 字节</translation>
    </message>
    <message>
        <source>{:.0f} kB</source>
        <translation>{:.0f} kB</translation>
    </message>
    <message>
        <source>{:.1f} MB</source>
        <translation>{:.1f} MB</translation>
    </message>
    <message>
        <source>{:,} frames, {:.1f} s, {} × {} pixels</source>
        <translation>{:,} 帧，{:.1f} 秒，{} × {} 像素</translation>
    </message>
    <message>
        <source>A GIF shows at most {:g} frames per second.</source>
        <translation>GIF 每秒最多显示 {:g} 帧。</translation>
    </message>
    <message>
        <source>A GIF counts in hundredths of a second: its frames stay {} or {} of them, so that all are on time.</source>
        <translation>GIF 以百分之一秒计时：每帧停留 {} 或 {} 个百分之一秒，使所有帧都准时。</translation>
    </message>
    <message>
        <source>ONNX</source>
        <translation>ONNX</translation>
    </message>
    <message>
        <source>Runs without Python as well: on the web, on telephones, in games, in any ONNX runtime.</source>
        <translation>没有 Python 也能运行：网页、手机、游戏以及任何 ONNX 运行时。</translation>
    </message>
    <message>
        <source>safetensors</source>
        <translation>safetensors</translation>
    </message>
    <message>
        <source>The weights alone with the configuration: small, safe to open, for your own code in PyTorch.</source>
        <translation>只有权重和配置：小巧、可安全打开，供你自己的 PyTorch 代码使用。</translation>
    </message>
    <message>
        <source>torch.export</source>
        <translation>torch.export</translation>
    </message>
    <message>
        <source>A program for PyTorch that needs no code of the network. Such files may run code when they are opened: open only those that you trust.</source>
        <translation>一个无需网络代码的 PyTorch 程序。这类文件打开时可能会运行代码：只打开你信任的文件。</translation>
    </message>
    <message>
        <source>Generator for other programs</source>
        <translation>供其他程序使用的生成器</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Copy the command that installs what is missing</source>
        <translation>复制安装所缺软件包的命令</translation>
    </message>
    <message>
        <source>Save generator…</source>
        <translation>保存生成器…</translation>
    </message>
    <message>
        <source>Choose a file and write the generator there</source>
        <translation>选择文件并把生成器写入其中</translation>
    </message>
    <message>
        <source>Writing {}, and trying what it makes.</source>
        <translation>正在写入 {}，并试验其结果。</translation>
    </message>
    <message>
        <source>Beside it comes {}, a short Python program that draws images with it, to go on from.</source>
        <translation>旁边会附上 {}：一个用它画图的简短 Python 程序，可在此基础上继续。</translation>
    </message>
    <message>
        <source>The generator of {} at step {:,}: its moving average, as the panels show it. {} classes, images of {}.</source>
        <translation>{} 在第 {:,} 步的生成器：即面板所显示的滑动平均。{} 个类别，图像：{}。</translation>
    </message>
    <message>
        <source>The generator of {} at step {:,}: its moving average, as the panels show it. Images of {}.</source>
        <translation>{} 在第 {:,} 步的生成器：即面板所显示的滑动平均。图像：{}。</translation>
    </message>
    <message>
        <source>Drag for a larger image or more room below; a double click puts it back</source>
        <translation>拖动可放大图像或给下方更多空间；双击复原</translation>
    </message>
    <message>
        <source>Smooth: show the image without its pixels, as large as there is room. What is saved stays the same.</source>
        <translation>平滑：不显示像素格，把图像放大到占满空间。保存的内容不变。</translation>
    </message>
    <message>
        <source>Smooth image</source>
        <translation>平滑图像</translation>
    </message>
    <message>
        <source>In every class</source>
        <translation>每个类别</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>邻近点</translation>
    </message>
    <message>
        <source>With every learned code</source>
        <translation>每个学到的编码</translation>
    </message>
    <message>
        <source>The latent that is shown, in every class: a click, or Return, chooses the class</source>
        <translation>所显示的隐变量在每个类别中的样子：单击或按回车键选择该类别</translation>
    </message>
    <message>
        <source>Latents around the one that is shown, always in the same directions, two and two on opposite sides: a click, or Return, goes there; + and − set how far they are</source>
        <translation>所显示隐变量周围的隐变量，方向始终相同，两两位于相对的两侧：单击或按回车键前往；+ 和 − 设定相隔多远</translation>
    </message>
    <message>
        <source>Another row: history, every class, neighbours</source>
        <translation>换一行：历史、每个类别、邻近隐变量</translation>
    </message>
    <message>
        <source>Neighbours that lie farther away, or nearer</source>
        <translation>更远或更近的邻近隐变量</translation>
    </message>
    <message>
        <source>It has no neighbours.</source>
        <translation>没有邻近点。</translation>
    </message>
    <message>
        <source>What the row shows</source>
        <translation>该行显示的内容</translation>
    </message>
    <message>
        <source>What the row under the image shows</source>
        <translation>图像下方一行显示的内容</translation>
    </message>
    <message>
        <source>Neighbours {}° away</source>
        <translation>相隔 {}° 的邻近点</translation>
    </message>
    <message>
        <source>The latent that is shown, with every learned code: a click, or Return, chooses the code</source>
        <translation>所显示的隐变量配上每个学到的编码的样子：单击或按回车键选择该编码</translation>
    </message>
    <message>
        <source>The row under the image shows: {}. A click, or ↑ and ↓ in the row, choose something else.</source>
        <translation>图像下方一行显示：{}。单击，或在该行中按 ↑ 和 ↓，可选择其他内容。</translation>
    </message>
    <message>
        <source>Go to the latent in the square; where it is empty, put there what is shown</source>
        <translation>前往方格中的隐变量；方格为空时，放入当前显示的</translation>
    </message>
    <message>
        <source>Put there what is shown</source>
        <translation>放入当前显示的</translation>
    </message>
    <message>
        <source>Empty the square</source>
        <translation>清空方格</translation>
    </message>
    <message>
        <source>More of it, or less</source>
        <translation>增加或减少其权重</translation>
    </message>
    <message>
        <source>Much more of it, or less</source>
        <translation>大幅增加或减少其权重</translation>
    </message>
    <message>
        <source>Put here what is shown</source>
        <translation>把所显示的放到这里</translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Classes × styles…</source>
        <translation>类别 × 风格…</translation>
    </message>
    <message>
        <source>Every class in the style of A, B and C, of your favourites or of what was shown before</source>
        <translation>以 A、B、C、收藏或之前所显示的风格呈现每个类别</translation>
    </message>
    <message>
        <source>{}: drop an image here that has a latent, from the history, the favourites, the path or the samples. A click puts here what is shown, or goes to what is here; Insert replaces it, Delete and × empty it, ↑ and ↓ change its weight.</source>
        <translation>{}：把带有隐变量的图像拖到这里，可来自历史、收藏、路径或样本。单击把所显示的放到这里，或前往这里的隐变量；Insert 键替换，Delete 键和 × 清空，↑ 和 ↓ 改变权重。</translation>
    </message>
    <message>
        <source>Latent {}</source>
        <translation>隐变量 {}</translation>
    </message>
    <message>
        <source>Weight of {}</source>
        <translation>{} 的权重</translation>
    </message>
    <message>
        <source>Weight of {}, −2 to 2; a double click goes back to {:+g}</source>
        <translation>{} 的权重，−2 至 2；双击恢复为 {:+g}</translation>
    </message>
    <message>
        <source>Save the film, or the network</source>
        <translation>保存影片或网络</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Give up writing; nothing is left of the file</source>
        <translation>放弃写入；不会留下任何文件</translation>
    </message>
    <message>
        <source>Close this window; what is being written is finished all the same</source>
        <translation>关闭此窗口；正在写入的内容仍会完成</translation>
    </message>
    <message>
        <source>{} About {} left.</source>
        <translation>{} 还剩约 {}。</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排比较</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Pin what is shown, to compare others with it</source>
        <translation>固定所显示的，以便与其他隐变量比较</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>Go to the pinned one, and pin the one that is shown now</source>
        <translation>前往已固定的，并固定现在所显示的</translation>
    </message>
    <message>
        <source>Pinned: a click goes there; drop another one here, or put what is shown here by a click or Insert</source>
        <translation>已固定：单击前往；可把另一个拖到这里，或用单击、Insert 键把所显示的放到这里</translation>
    </message>
    <message>
        <source>What is shown large</source>
        <translation>放大显示的隐变量</translation>
    </message>
    <message>
        <source>Where the images differ. Full colour is the difference of black and white.</source>
        <translation>两幅图像的不同之处。颜色最浓表示黑与白之差。</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>所显示</translation>
    </message>
    <message>
        <source>Pin one to compare it with what is shown.</source>
        <translation>固定一个，以便与所显示的比较。</translation>
    </message>
    <message>
        <source>{:.0f}° apart · |z| {:.1f} and {:.1f}</source>
        <translation>相隔 {:.0f}° · |z| {:.1f} 和 {:.1f}</translation>
    </message>
    <message>
        <source> · pixels {:.1%}</source>
        <translation> · 像素 {:.1%}</translation>
    </message>
    <message>
        <source>Train for a little while: now and then the run keeps its generator, and what each of them makes of this latent appears here.</source>
        <translation>先训练一小会儿：训练任务会不时保留生成器，它们各自把这个隐变量画成什么，就显示在这里。</translation>
    </message>
    <message>
        <source>Play the training</source>
        <translation>播放训练过程</translation>
    </message>
    <message>
        <source>Watch the latent being learnt, {} steps a second</source>
        <translation>观看这个隐变量逐渐被学会，每秒 {} 步</translation>
    </message>
    <message>
        <source>Step of the training</source>
        <translation>训练的步数</translation>
    </message>
    <message>
        <source>Go through the training (arrow keys: step by step; End: now)</source>
        <translation>浏览训练过程（方向键：逐步；End：现在）</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Show again what the network makes now (Esc)</source>
        <translation>重新显示网络现在的输出（Esc）</translation>
    </message>
    <message>
        <source>Drag along the images, or press ▶: the large image goes through the training, from noise to what it is now.</source>
        <translation>沿着这些图像拖动，或按 ▶：大图会走过整个训练过程，从噪声直到现在的样子。</translation>
    </message>
    <message>
        <source>The large image is of step {:,}, also while you move the latent on the other pages. Now, or Esc, leads back.</source>
        <translation>大图来自第 {:,} 步，在其他页面移动隐变量时也是如此。按“现在”或 Esc 即可返回。</translation>
    </message>
    <message>
        <source>Show the latent at the step before, or after</source>
        <translation>显示隐变量在前一步或后一步的样子</translation>
    </message>
    <message>
        <source>Show it at the first step, or now</source>
        <translation>显示它在第一步或现在的样子</translation>
    </message>
    <message>
        <source>The latent step by step</source>
        <translation>逐步显示的隐变量</translation>
    </message>
    <message>
        <source>The latent that is shown, at every step that the run has kept: press and drag to go through</source>
        <translation>当前隐变量在训练任务所保留的每一步的样子：按住拖动即可浏览</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Truncation ψ</source>
        <translation>截断 ψ</translation>
    </message>
    <message>
        <source>Truncation</source>
        <translation>截断</translation>
    </message>
    <message>
        <source>Truncation ψ: the latent of the seeds, or of a sample, times ψ. Towards 0 lies the most typical image, above 1 lie rarer ones; a double click goes back to 1, the latent itself. Seeds may change and ψ stays; a sample, favourite or pasted latent is shown as it is. Directions, single numbers and codes are not scaled. (Brock et al. 2019, arXiv 1809.11096; Karras et al. 2019, arXiv 1812.04948)</source>
        <translation>截断 ψ：种子或样本的隐变量乘以 ψ。越接近 0，图像越典型；大于 1 则更少见；双击回到 1，即隐变量本身。更换种子时 ψ 不变；样本、收藏或粘贴的隐变量则原样显示。方向、单个数值和编码不受缩放。（Brock 等 2019，arXiv 1809.11096；Karras 等 2019，arXiv 1812.04948）</translation>
    </message>
    <message>
        <source>Go back to now</source>
        <translation>回到现在</translation>
    </message>
    <message>
        <source>This latent at every step of the training: how it became what it is</source>
        <translation>这个隐变量在训练每一步的样子：它是怎样变成现在这样的</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>{} The time travel goes without it.</source>
        <translation>{} 时间之旅将略过它。</translation>
    </message>
    <message>
        <source>No batch size fits: take smaller networks or images, or close other programs.</source>
        <translation>没有放得下的批大小：请使用更小的网络或图像，或关闭其他程序。</translation>
    </message>
    <message>
        <source>Another batch size is another training: a larger one sees more images in each step, needs fewer steps, and often other learning rates.</source>
        <translation>换一个批大小就是另一种训练：批越大，每步看到的图像越多，所需步数越少，往往也需要别的学习率。</translation>
    </message>
    <message>
        <source>Nothing was tried.</source>
        <translation>什么也没有试。</translation>
    </message>
    <message>
        <source>Not even a batch of {:,} fits: take smaller networks or images, or close other programs.</source>
        <translation>连大小为 {:,} 的批也放不下：请使用更小的网络或图像，或关闭其他程序。</translation>
    </message>
    <message>
        <source>Fastest: {:,}. Largest that fits, of those tried: {:,}.</source>
        <translation>最快：{:,}。试过的批大小中放得下的最大值：{:,}。</translation>
    </message>
    <message>
        <source>Not even a batch of {:,} can be trained with: {}.</source>
        <translation>连大小为 {:,} 的批也无法训练：{}。</translation>
    </message>
    <message>
        <source>not tried: it would take too long</source>
        <translation>未试：耗时太久</translation>
    </message>
    <message>
        <source>the data set has {:,} samples</source>
        <translation>数据集只有 {:,} 个样本</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>放不下</translation>
    </message>
    <message>
        <source>{} is damaged or no generator of GAN Studio.</source>
        <translation>{} 已损坏，或不是 GAN Studio 的生成器。</translation>
    </message>
    <message>
        <source>{:,.1f} GB</source>
        <translation>{:,.1f} GB</translation>
    </message>
    <message>
        <source>The images do not fit into {}. Take smaller or fewer images, or close other programs.</source>
        <translation>图像放不进{}。请使用更小或更少的图像，或关闭其他程序。</translation>
    </message>
    <message>
        <source>The networks and images do not fit into {}.</source>
        <translation>网络和图像放不进{}。</translation>
    </message>
    <message>
        <source>What is drawn and measured beside the training does not fit into {}. Close other programs and go on, or begin again with a smaller batch.</source>
        <translation>训练之外要绘制和测量的内容放不进{}。请关闭其他程序后继续，或用更小的批重新开始。</translation>
    </message>
    <message>
        <source>A batch of {:,} does not fit into {}.</source>
        <translation>大小为 {:,} 的批放不进{}。</translation>
    </message>
    <message>
        <source>the memory of this machine</source>
        <translation>本机内存</translation>
    </message>
    <message>
        <source>the memory of the GPU ({})</source>
        <translation>GPU（{}）的显存</translation>
    </message>
    <message>
        <source>{}, {} of {} free</source>
        <translation>{}（空闲 {}，共 {}）</translation>
    </message>
    <message>
        <source>{} needs packages that are not installed. Install them: {}</source>
        <translation>{} 需要的软件包尚未安装。请安装：{}</translation>
    </message>
    <message>
        <source>The run ended before its network was copied.</source>
        <translation>运行在其网络被复制之前已结束。</translation>
    </message>
    <message>
        <source>Take back what was done last in this list</source>
        <translation>撤销在此列表中最后做的操作</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>重做该操作</translation>
    </message>
    <message>
        <source>Choose a class, or a learned code, of the latent</source>
        <translation>选择隐变量的类别或学到的编码</translation>
    </message>
    <message>
        <source>Go to the latent of the image</source>
        <translation>前往该图像的隐变量</translation>
    </message>
    <message>
        <source>Move the image to another place</source>
        <translation>把图像移到别处</translation>
    </message>
    <message>
        <source>Remove the image</source>
        <translation>移除图像</translation>
    </message>
    <message>
        <source>Move a slider finely</source>
        <translation>微调滑块</translation>
    </message>
    <message>
        <source>Step a number up, or down</source>
        <translation>逐级增大或减小数值</translation>
    </message>
    <message>
        <source>The network makes values that are not finite (NaN): it has no directions. Go back to an earlier checkpoint.</source>
        <translation>网络产生了非有限的数值（NaN），因此求不出方向。请回到较早的检查点。</translation>
    </message>
    <message>
        <source>There is too little memory to look for directions: close other programs, or take a smaller network.</source>
        <translation>内存不足，无法求方向：请关闭其他程序，或改用较小的网络。</translation>
    </message>
    <message>
        <source>The search for directions was broken off by an error: {}</source>
        <translation>求方向时因错误而中断：{}</translation>
    </message>
    <message>
        <source>The window stayed open for that. Close it again to give it up: nothing will be left of the file.</source>
        <translation>窗口因此没有关闭。再次关闭即放弃写入：该文件不会留下任何内容。</translation>
    </message>
    <message>
        <source>starts, of which the best counts [{}]</source>
        <translation>启动次数，取其中最好的一次 [{}]</translation>
    </message>
</context>
</TS>
